package pushdesk.cli.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.cli.common.Json;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.StreamSource;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// The contract of `show --json`: every field, in order, present or absent.
class ShowJsonTest {
    private static final ObjectInfo INFO = ObjectInfo.at(new SourceLocation("defs.py", 1));
    private static final Field KEY = new Field("driver_id", ScalarType.INT64);

    @Test
    void everyKindOfObjectIsThereWithItsFieldsInOrder() {
        var repo = new FeatureRepo("taxi", Path.of("/repo"), StoreConfig.UNKNOWN,
                List.of(new Entity("driver", "driver_id", ScalarType.INT64, INFO), new Entity("rider", "rider_id", ScalarType.UNKNOWN, INFO)),
                List.of(new BatchSource("log", "FileSource", "log.parquet", "ts", "", Map.of(), INFO),
                        new PushSource("push", Optional.of("log"), INFO),
                        new PushSource("lonely_push", Optional.empty(), INFO),
                        new StreamSource("trips", "KafkaSource", "trips", "ts", Optional.of("log"), INFO),
                        new RequestSource("request", List.of(new Field("km", ScalarType.FLOAT64)), INFO)),
                List.of(view("stats", FeatureView.Type.FEATURE_VIEW, Optional.of("log"), Optional.of("push"), Duration.ofDays(1), true),
                        view("trips_fresh", FeatureView.Type.STREAM, Optional.empty(), Optional.of("trips"), Duration.ofMillis(1500), false),
                        view("labels", FeatureView.Type.LABEL, Optional.empty(), Optional.empty(), Duration.ZERO, true)),
                List.of(new OnDemandFeatureView("ranking", List.of("driver"), List.of(new Field("rank", ScalarType.FLOAT32)), List.of("stats"),
                        List.of("request"), "pandas", false, false, "", INFO)),
                List.of(new FeatureService("model", List.of(
                        new FeatureService.Projection("stats", Optional.empty(), List.of("rate", "tags"), Map.of()),
                        new FeatureService.Projection("labels", Optional.of("verdict"), List.of("rate"), Map.of())), INFO)),
                List.of(),
                List.of(Problem.error(new SourceLocation("defs.py", 7), "A bracket is \"open\".", "Close it."),
                        Problem.warning(new SourceLocation("feature_store.yaml", 0), "Größe fehlt.", "")));

        assertEquals("""
                {"project":"taxi",\
                "entities":[{"name":"driver","joinKey":"driver_id","type":"Int64"},{"name":"rider","joinKey":"rider_id","type":"Unknown"}],\
                "dataSources":[{"name":"log","kind":"FileSource"},{"name":"push","kind":"PushSource","batchSource":"log"},\
                {"name":"lonely_push","kind":"PushSource"},{"name":"trips","kind":"KafkaSource","batchSource":"log"},\
                {"name":"request","kind":"RequestSource"}],\
                "featureViews":[{"name":"stats","kind":"FeatureView","entities":["driver"],\
                "features":[{"name":"rate","type":"Float32"},{"name":"tags","type":"Array(String)"}],\
                "batchSource":"log","streamSource":"push","ttlSeconds":86400,"online":true},\
                {"name":"trips_fresh","kind":"StreamFeatureView","entities":["driver"],\
                "features":[{"name":"rate","type":"Float32"},{"name":"tags","type":"Array(String)"}],\
                "streamSource":"trips","ttlSeconds":1.5,"online":false},\
                {"name":"labels","kind":"LabelView","entities":["driver"],\
                "features":[{"name":"rate","type":"Float32"},{"name":"tags","type":"Array(String)"}],"online":true},\
                {"name":"ranking","kind":"OnDemandFeatureView","entities":["driver"],"features":[{"name":"rank","type":"Float32"}],"online":false}],\
                "featureServices":[{"name":"model","features":["stats:rate","stats:tags","verdict:rate"]}],\
                "problems":[{"severity":"ERROR","file":"defs.py","line":7,"message":"A bracket is \\"open\\"."},\
                {"severity":"WARNING","file":"feature_store.yaml","line":0,"message":"Größe fehlt."}]}
                """, json(repo));
    }

    @Test
    void anEmptyRepositoryHasEveryList() {
        var repo = new FeatureRepo("empty", Path.of("/repo"), StoreConfig.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        assertEquals("{\"project\":\"empty\",\"entities\":[],\"dataSources\":[],\"featureViews\":[],\"featureServices\":[],\"problems\":[]}\n",
                json(repo));
    }

    private static FeatureView view(
            String name, FeatureView.Type type, Optional<String> batch, Optional<String> stream, Duration ttl, boolean online) {
        return new FeatureView(name, type, List.of("driver"), List.of(KEY),
                List.of(new Field("rate", ScalarType.FLOAT32), new Field("tags", new ValueType.Array(ScalarType.STRING))),
                batch, stream, List.of(), ttl, online, false, "", INFO);
    }

    private static String json(FeatureRepo repo) {
        var bytes = new ByteArrayOutputStream();
        Json.print(new PrintStream(bytes, false, StandardCharsets.UTF_8), json -> ShowJson.write(repo, json));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
