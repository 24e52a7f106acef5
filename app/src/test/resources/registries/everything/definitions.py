"""Every kind of object and every type that a registry can hold; what can be left to inference is left to it."""

from datetime import timedelta

from feast import (
    BigQuerySource,
    Entity,
    FeatureService,
    FeatureView,
    Field,
    FileSource,
    KinesisSource,
    Project,
    PushSource,
    RedshiftSource,
    RequestSource,
    SnowflakeSource,
    ValueType,
)
from feast.data_format import JsonFormat
from feast.infra.offline_stores.contrib.postgres_offline_store.postgres_source import PostgreSQLSource
from feast.infra.offline_stores.contrib.spark_offline_store.spark_source import SparkSource
from feast.on_demand_feature_view import on_demand_feature_view
from feast.permissions.action import READ, AuthzedAction
from feast.permissions.permission import Permission
from feast.permissions.policy import RoleBasedPolicy
from feast.types import (
    Array,
    Bool,
    Bytes,
    Decimal,
    Float32,
    Float64,
    ImageBytes,
    Int32,
    Int64,
    Json,
    Map,
    PdfBytes,
    ScalarMap,
    Set,
    String,
    Struct,
    TimeUuid,
    UnixTimestamp,
    Uuid,
    ZonedTimestamp,
)

project = Project(name="everything", description="All that can be said", tags={"stage": "test"}, owner="owner@example.com")

machine = Entity(name="machine", join_keys=["machine_id"])
site = Entity(name="site", value_type=ValueType.STRING, description="Where machines stand", tags={"kind": "place"}, owner="site@example.com")

log = FileSource(path="data/machines.parquet", field_mapping={"tmp": "temperature"})
table = BigQuerySource(name="table", table="project.dataset.machines", timestamp_field="at", created_timestamp_column="loaded")
queried = SnowflakeSource(name="queried", query="SELECT * FROM machines", timestamp_field="at")
shifted = RedshiftSource(name="shifted", table="machines", schema="public", database="plant", timestamp_field="at")
postgres = PostgreSQLSource(name="postgres", query="SELECT * FROM machines", timestamp_field="at")
spark = SparkSource(name="spark", path="data/machines", file_format="parquet", timestamp_field="at")
kinesis = KinesisSource(
    name="kinesis",
    region="eu-central-1",
    stream_name="machines",
    timestamp_field="at",
    record_format=JsonFormat(schema_json="{}"),
    batch_source=table,
)
push = PushSource(name="push", batch_source=table, description="Pushed", tags={"a": "b"}, owner="push@example.com")
request = RequestSource(name="request", schema=[Field(name="limit", dtype=Float64)])

SCALARS = [
    Bytes, String, Bool, Int32, Int64, Float32, Float64, UnixTimestamp, Uuid, TimeUuid, Decimal, Json, Map,
    ScalarMap, ZonedTimestamp, PdfBytes, ImageBytes,
]
LISTED = [Bytes, String, Bool, Int32, Int64, Float32, Float64, UnixTimestamp, Uuid, TimeUuid, Decimal, Json, Map]
IN_SETS = [Bytes, String, Bool, Int32, Int64, Float32, Float64, UnixTimestamp, Uuid, TimeUuid, Decimal]

inferred = FeatureView(name="inferred", entities=[machine], source=log)

types = FeatureView(
    name="types",
    entities=[machine, site],
    schema=[Field(name="machine_id", dtype=Int64)]
    + [Field(name=f"one_{index}", dtype=dtype) for index, dtype in enumerate(SCALARS)]
    + [Field(name=f"list_{index}", dtype=Array(dtype)) for index, dtype in enumerate(LISTED)]
    + [Field(name=f"set_{index}", dtype=Set(dtype)) for index, dtype in enumerate(IN_SETS)]
    + [
        Field(name="struct", dtype=Struct({"a": Int64, "b": Array(String), "c": Struct({"d": Bool})}), tags={"own": "tag"}),
        Field(name="structs", dtype=Array(Struct({"a": Float32}))),
        Field(name="nested_list", dtype=Array(Array(Int32)), description="Two levels"),
        Field(name="nested_set", dtype=Set(Array(String))),
    ],
    source=push,
    ttl=timedelta(hours=1, milliseconds=500),
    online=False,
    offline=True,
    description="Every type",
    tags={"z": "last", "a": "first"},
    owner="types@example.com",
)

alone = FeatureView(name="alone", schema=[Field(name="total", dtype=Int64)], source=queried)
streamed = FeatureView(name="streamed", entities=[site], schema=[Field(name="total", dtype=Int64)], source=kinesis)
derived = FeatureView(name="derived", entities=[site], schema=[Field(name="total", dtype=Int64)], source=[alone, streamed], sink_source=spark)
for_readers = FeatureView(name="for_readers", entities=[site], schema=[Field(name="total", dtype=Int64)], source=postgres)


@on_demand_feature_view(
    sources=[streamed, request],
    schema=[Field(name="over", dtype=Bool)],
    mode="python",
    singleton=True,
    write_to_online_store=False,
    description="Computed",
    tags={"k": "v"},
    owner="odfv@example.com",
)
def over_limit(row):
    return {"over": row["total"] > row["limit"]}


service = FeatureService(
    name="service",
    features=[
        streamed.with_name("renamed")[["total"]],
        for_readers.with_join_key_map({"site": "origin_site"}),
        inferred,
        over_limit,
    ],
    description="Served",
    tags={"s": "t"},
    owner="service@example.com",
)

readers = Permission(
    name="readers",
    types=[FeatureView, FeatureService],
    policy=RoleBasedPolicy(roles=["reader"]),
    actions=[AuthzedAction.DESCRIBE, *READ],
    tags={"p": "q"},
)
