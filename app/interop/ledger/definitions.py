"""A repository for comparing the two sides: common types, two names for times, and views that a push does and does not reach."""

from datetime import timedelta

from feast import Entity, FeatureService, FeatureView, Field, FileSource, PushSource, ValueType
from feast.types import Array, Bool, Float32, Float64, Int32, Int64, String, UnixTimestamp

account = Entity(name="account", join_keys=["account_id"], value_type=ValueType.INT64)

postings = FileSource(
    name="postings",
    path="data/postings.parquet",
    timestamp_field="happened_at",
    created_timestamp_column="loaded_at",
)

postings_push = PushSource(name="postings_push", batch_source=postings)

balances = FeatureView(
    name="balances",
    entities=[account],
    schema=[
        Field(name="whole", dtype=Int32),
        Field(name="long", dtype=Int64),
        Field(name="single", dtype=Float32),
        Field(name="double", dtype=Float64),
        Field(name="word", dtype=String),
        Field(name="truth", dtype=Bool),
        Field(name="moment", dtype=UnixTimestamp),
        Field(name="words", dtype=Array(String)),
        Field(name="longs", dtype=Array(Int64)),
        Field(name="doubles", dtype=Array(Float64)),
    ],
    source=postings_push,
)

signals = FeatureView(
    name="signals",
    entities=[account],
    schema=[Field(name="truth", dtype=Bool)],
    source=postings_push,
    ttl=timedelta(hours=1),
)

silent = FeatureView(
    name="silent",
    entities=[account],
    schema=[Field(name="word", dtype=String)],
    source=postings_push,
    online=False,
)

# No consumer of the push, but a reader of the same batch source.
remarks = FeatureView(
    name="remarks",
    entities=[account],
    schema=[Field(name="remark", dtype=String)],
    source=postings,
)

overview = FeatureService(name="overview", features=[balances[["long", "word"]], signals])
