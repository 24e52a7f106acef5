package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;

class FeastObjectsTest {
    private static final String SOURCE = """
            driver = Entity(name="driver", join_keys=["driver_id"])
            log = FileSource(name="log", path="log.parquet", timestamp_field="ts")
            push = PushSource(name="push", batch_source=log)
            """;
    @TempDir
    Path folder;

    private FeatureRepo read(String text) {
        FeatureRepo repo = new RepoText(folder).definitions(text).read();
        assertEquals(List.of(), RepoText.told(repo));
        return repo;
    }

    private static ObjectInfo at(int line) {
        return ObjectInfo.at(new SourceLocation("definitions.py", line));
    }

    @Test
    void sourcesOfAllKindsKeepWhatTheySay() {
        FeatureRepo repo = read("""
                from feast.data_format import JsonFormat
                from feast.infra.offline_stores.contrib.spark_offline_store.spark_source import SparkSource
                a = FileSource(name="a", path="p", timestamp_field="t", created_timestamp_column="c", field_mapping={"x": "y"}, description="d", tags={"k": "v"}, owner="o")
                b = BigQuerySource(table="db.t", timestamp_field="t")
                c = SparkSource(name="c", query="SELECT 1", timestamp_field="t")
                d = KafkaSource(name="d", topic="topic", timestamp_field="t", batch_source=a, message_format=JsonFormat(schema_json="x int"))
                e = KinesisSource(name="e", stream_name="stream", region="r", record_format=None, batch_source=a, timestamp_field="t")
                f = RequestSource(name="f", schema=[Field(name="x", dtype=Int64, description="dx", tags={"u": "km"})])
                g = PushSource(name="g", batch_source=b)
                v = FeatureView(name="v", source=g, entities=[])
                """);
        assertEquals(List.of(
                new BatchSource("a", "FileSource", "p", "t", "c", Map.of("x", "y"), new ObjectInfo("d", Map.of("k", "v"), "o", new SourceLocation("definitions.py", 6))),
                new BatchSource("db.t", "BigQuerySource", "db.t", "t", "", Map.of(), at(7)),
                new BatchSource("c", "SparkSource", "SELECT 1", "t", "", Map.of(), at(8)),
                new StreamSource("d", "KafkaSource", "topic", "t", Optional.of("a"), at(9)),
                new StreamSource("e", "KinesisSource", "stream", "t", Optional.of("a"), at(10)),
                new RequestSource("f", List.of(new Field("x", ScalarType.INT64, "dx", Map.of("u", "km"))), at(11)),
                new PushSource("g", Optional.of("db.t"), at(12))), repo.dataSources());
    }

    @Test
    void aViewOnAPushSourceHasItsBatchSourceToo() {
        FeatureRepo repo = read(SOURCE + """
                view = FeatureView(name="view", entities=[driver], ttl=timedelta(hours=2), source=push, online=False, offline=True, tags={"a": "b"}, owner="me", description="what",
                    schema=[Field(name="driver_id", dtype=Int64), Field(name="rate", dtype=Float32)])
                """);
        assertEquals(List.of(new FeatureView("view", FeatureView.Type.FEATURE_VIEW, List.of("driver"), List.of(new Field("driver_id", ScalarType.INT64)),
                List.of(new Field("rate", ScalarType.FLOAT32)), Optional.of("log"), Optional.of("push"), List.of(), Duration.ofHours(2), false, true, "",
                new ObjectInfo("what", Map.of("a", "b"), "me", new SourceLocation("definitions.py", 7)))), repo.featureViews());
    }

    @Test
    void inlineSourcesAreRegistered() {
        FeatureRepo repo = read("""
                v = FeatureView(name="v", entities=[], schema=[],
                    source=PushSource(name="inner_push", batch_source=FileSource(path="inner.parquet", timestamp_field="t")))
                """);
        assertEquals(List.of("inner_push", "inner.parquet"), RepoText.names(repo.dataSources()));
    }

    @Test
    void theKeysTypeComesFromTheEntityElseTheSchemaElseIsUnknown() {
        FeatureRepo repo = read("""
                log = FileSource(name="log", path="p", timestamp_field="t")
                said = Entity(name="said", value_type=ValueType.STRING)
                schema = Entity(name="schema")
                silent = Entity(name="silent", join_keys=["silent_id"])
                v = FeatureView(name="v", entities=[said, schema, silent], schema=[Field(name="schema", dtype=Int32), Field(name="x", dtype=Bool)], source=log)
                labels = LabelView(name="labels", entities=[silent], schema=[Field(name="good", dtype=Bool)], source=PushSource(name="p", batch_source=log))
                """);
        assertEquals(List.of("said String", "schema Int32", "silent_id Unknown", "x Bool"), RepoText.columns(repo.featureViews().getFirst()));
        assertEquals(List.of("silent_id String", "good Bool"), RepoText.columns(repo.featureViews().getLast()));
        assertEquals(List.of("labels LABEL Optional[p]"), repo.featureViews().stream().skip(1).map(v -> v.name() + " " + v.type() + " " + v.streamSource()).toList());
    }

    @Test
    void oldSpellingsMeanTheSame() {
        FeatureRepo repo = read("""
                old = Entity("old", value_type=ValueType.INT64, join_key="old_id")
                src = FileSource(path="p.parquet", event_timestamp_column="ts")
                other = PushSource(name="push", batch_source=src)
                v = FeatureView(name="v", entities=["old"], ttl=3600, features=[Feature(name="a", dtype=ValueType.FLOAT), Feature("b", ValueType.STRING_LIST)], batch_source=src, stream_source=other)
                w = FeatureView(name="w", entities=["old"], features=[Feature("c", ValueType.DOUBLE)], input=src)
                @on_demand_feature_view(inputs={"v": v, "r": RequestDataSource(name="r", schema={"z": ValueType.INT64})}, features=[Feature("d", ValueType.BOOL)])
                def odfv(df):
                    return df
                """);
        assertEquals(List.of("old_id Int64", "a Float32", "b Array(String)"), RepoText.columns(repo.featureViews().getFirst()));
        assertEquals(List.of("v p.parquet push PT1H", "w p.parquet - PT0S"), repo.featureViews().stream()
                .map(v -> v.name() + " " + v.batchSource().orElse("-") + " " + v.streamSource().orElse("-") + " " + v.ttl()).toList());
        assertEquals("ts", repo.batchSources().getFirst().timestampField());
        assertEquals(List.of("z Int64"), repo.dataSources().stream().filter(RequestSource.class::isInstance).flatMap(r -> ((RequestSource) r).schema().stream())
                .map(f -> f.name() + " " + f.type().feastName()).toList());
    }

    @Test
    void allTypesAreKnownInBothSpellings() {
        FeatureRepo repo = read("""
                names = [Bytes, String, Bool, Int32, Int64, Float32, Float64, UnixTimestamp, Uuid, TimeUuid, Decimal, Json, Map, ScalarMap, ZonedTimestamp, PdfBytes, ImageBytes,
                    Array(String), Set(Int64), Struct({"a": Int32, "b": Array(Struct({"c": Bool}))}), Array(Array(Float32)), ValueType.INT64_SET, getattr(ValueType, "DOUBLE"), ValueType["BOOL"]]
                r = RequestSource(name="r", schema=[Field(name=f"f{i}", dtype=t) for i, t in enumerate(names)])
                """);
        assertEquals(List.of("Bytes", "String", "Bool", "Int32", "Int64", "Float32", "Float64", "UnixTimestamp", "Uuid", "TimeUuid", "Decimal", "Json", "Map", "ScalarMap",
                "ZonedTimestamp", "PdfBytes", "ImageBytes", "Array(String)", "Set(Int64)", "Struct({a: Int32, b: Array(Struct({c: Bool}))})", "Array(Array(Float32))", "Set(Int64)",
                "Float64", "Bool"), ((RequestSource) repo.dataSources().getFirst()).schema().stream().map(f -> f.type().feastName()).toList());
    }

    @Test
    void decoratorsMakeViewsNamedAfterTheirFunctions() {
        FeatureRepo repo = read(SOURCE + """
                request = RequestSource(name="request", schema=[Field(name="x", dtype=Int64)])
                base = FeatureView(name="base", entities=[driver], schema=[Field(name="a", dtype=Int64)], source=log)
                @stream_feature_view(entities=[driver], schema=[Field(name="b", dtype=Int64)], source=push, mode="spark", timestamp_field="ts")
                def streamed(df):
                    return df
                @batch_feature_view(entities=[driver], schema=[Field(name="c", dtype=Int64)], source=log)
                def batched(df):
                    return df
                @on_demand_feature_view(sources=[base[["a"]], request], schema=[Field(name="d", dtype=Int64)], mode="python", singleton=True, write_to_online_store=True)
                def computed(inputs):
                    return {"d": 1}
                """);
        assertEquals(List.of("base FeatureView true false", "streamed StreamFeatureView true false", "batched BatchFeatureView true true"),
                repo.featureViews().stream().map(v -> v.name() + " " + v.kind() + " " + v.online() + " " + v.offline()).toList());
        OnDemandFeatureView computed = repo.onDemandFeatureViews().getFirst();
        assertEquals(List.of("computed", List.of("base"), List.of("request"), "python", true, true),
                List.of(computed.name(), computed.sourceViews(), computed.requestSources(), computed.mode(), computed.singleton(), computed.writeToOnlineStore()));
        assertEquals("def streamed(df):\n    return df", repo.featureViews().get(1).transformation().lines().skip(1).reduce((a, b) -> a + "\n" + b).orElse(""));
    }

    @Test
    void servicesTakeViewsPartsAliasesAndKeyMaps() {
        FeatureRepo repo = read(SOURCE + """
                v = FeatureView(name="v", entities=[driver], schema=[Field(name="driver_id", dtype=Int64), Field(name="a", dtype=Int64), Field(name="b", dtype=Int64)], source=push)
                s = FeatureService(name="s", features=[v, v[["b"]], v.with_name("w")[["a"]], v[["a"]].with_join_key_map({"driver_id": "rider"})], tags={"t": "1"})
                """);
        assertEquals(List.of(
                new FeatureService.Projection("v", Optional.empty(), List.of("a", "b"), Map.of()),
                new FeatureService.Projection("v", Optional.empty(), List.of("b"), Map.of()),
                new FeatureService.Projection("v", Optional.of("w"), List.of("a"), Map.of()),
                new FeatureService.Projection("v", Optional.empty(), List.of("a"), Map.of("driver_id", "rider"))), repo.featureServices().getFirst().projections());
    }

    @Test
    void viewsReadViews() {
        FeatureRepo repo = read(SOURCE + """
                a = FeatureView(name="a", entities=[driver], schema=[Field(name="x", dtype=Int64)], source=log)
                b = BatchFeatureView(name="b", entities=[driver], schema=[Field(name="y", dtype=Int64)], source=[a], sink_source=FileSource(name="sink", path="s", timestamp_field="t"))
                c = FeatureView(name="c", entities=[driver], schema=[Field(name="z", dtype=Int64)], source=push)
                """);
        assertEquals(List.of("a [] log", "b [a] sink", "c [] log"), repo.featureViews().stream().map(v -> v.name() + " " + v.sourceViews() + " " + v.batchSource().orElse("")).toList());
    }

    @Test
    void permissionsNameTypesAndActions() {
        FeatureRepo repo = read("""
                from feast.permissions.permission import Permission
                from feast.permissions.action import AuthzedAction, READ, ALL_ACTIONS
                from feast.permissions.policy import RoleBasedPolicy
                from feast.feast_object import ALL_RESOURCE_TYPES
                p = Permission(name="p", types=[FeatureView, Entity], actions=[AuthzedAction.DESCRIBE, *READ], policy=RoleBasedPolicy(roles=["r"]))
                """);
        assertEquals(List.of(new Permission("p", List.of("FeatureView", "Entity"), List.of("DESCRIBE", "READ_OFFLINE", "READ_ONLINE"), at(8))), repo.permissions());
    }

    @Test
    void classesDerivedFromASourceAreSourcesOfTheirOwnKind() {
        FeatureRepo repo = read("""
                from feast.data_source import DataSource
                class LakeSource(DataSource):
                    def __init__(self, name, table, timestamp_field="ts"):
                        super().__init__(name=name, timestamp_field=timestamp_field)
                        self.table = table
                lake = LakeSource("lake", table="t")
                v = FeatureView(name="v", entities=[], source=lake, schema=[])
                """);
        assertEquals(List.of(new BatchSource("lake", "LakeSource", "t", "ts", "", Map.of(), at(9))), repo.dataSources());
        assertEquals(Optional.of("lake"), repo.featureViews().getFirst().batchSource());
    }

    @Test
    void objectsOnlyCountAsModuleAttributes() {
        FeatureRepo repo = read("""
                def local():
                    return Entity(name="local")
                local()
                in_list = [Entity(name="in_list")]
                kept = Entity(name="kept")
                kept = Entity(name="replaced")
                """);
        assertEquals(List.of(new Entity("replaced", "replaced", ScalarType.UNKNOWN, at(9))), repo.entities());
    }

    @Test
    void anObjectWhoseNameOnlyRunningTellsIsNamedAfterItsVariable() {
        FeatureRepo repo = new RepoText(folder).definitions("import os\ncity = Entity(name='e_' + os.environ['CITY'])\n").read();
        assertEquals(List.of("city"), RepoText.names(repo.entities()));
        assertEquals(List.of("WARNING definitions.py:5 This Entity is shown as 'city', since its name is known only when the code runs (os.environ['CITY'])."), RepoText.told(repo));
    }
}
