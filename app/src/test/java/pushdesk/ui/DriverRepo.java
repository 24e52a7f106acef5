package pushdesk.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.StreamSource;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// A repository of drivers: one push source, two consumers, a view that sees the rows later, and views of every kind that is not stored.
public final class DriverRepo {
    public static final String HEADER = "driver_id,conv_rate,acc_rate,avg_daily_trips,rating,event_timestamp,created\n";

    private DriverRepo() {}

    public static FeatureRepo make() {
        return new FeatureRepo(
                "driver_repo",
                Path.of("/repos/driver_repo"),
                new StoreConfig("local", "redis", "bigquery", "data/registry.db"),
                List.of(new Entity("driver", "driver_id", ScalarType.INT64, info())),
                List.of(
                        new BatchSource("driver_stats_log", "FileSource", "data/driver_stats.parquet", "event_timestamp", "created", Map.of(), info()),
                        new BatchSource("plain_log", "FileSource", "data/plain.parquet", "event_timestamp", "", Map.of(), info()),
                        new PushSource("driver_stats_push", Optional.of("driver_stats_log"), info()),
                        new PushSource("lonely_push", Optional.of("plain_log"), info()),
                        new PushSource("profile_push", Optional.empty(), info()),
                        new StreamSource("trip_events", "KafkaSource", "trips", "event_timestamp", Optional.of("plain_log"), info())),
                List.of(
                        view("driver_hourly_fresh", "driver_stats_log", "driver_stats_push", Duration.ofDays(1), true,
                                new Field("conv_rate", ScalarType.FLOAT32), new Field("acc_rate", ScalarType.FLOAT32),
                                new Field("avg_daily_trips", ScalarType.INT64)),
                        view("driver_ratings", "driver_stats_log", "driver_stats_push", Duration.ZERO, true, new Field("rating", ScalarType.STRING)),
                        view("driver_hourly_stats", "driver_stats_log", "", Duration.ofDays(1), true, new Field("conv_rate", ScalarType.FLOAT32)),
                        view("driver_archive", "plain_log", "lonely_push", Duration.ZERO, false, new Field("conv_rate", ScalarType.FLOAT32)),
                        view("trip_totals", "plain_log", "trip_events", Duration.ZERO, true, new Field("trips", ScalarType.INT32)),
                        profile()),
                List.of(new OnDemandFeatureView(
                        "conv_rate_plus", List.of("driver"), List.of(new Field("plus", ScalarType.FLOAT64)), List.of("driver_hourly_fresh"), List.of(),
                        "pandas", false, false, "", info())),
                List.of(),
                List.of(),
                List.of());
    }

    /// A view of its own push source with a feature of every kind of editor.
    private static FeatureView profile() {
        return new FeatureView(
                "driver_profile", FeatureView.Type.FEATURE_VIEW, List.of("driver", "city"),
                List.of(new Field("driver_id", ScalarType.INT64), new Field("city", ScalarType.STRING)),
                List.of(
                        new Field("name", ScalarType.STRING), new Field("active", ScalarType.BOOL), new Field("score", ScalarType.FLOAT64),
                        new Field("hired", ScalarType.UNIX_TIMESTAMP), new Field("languages", new ValueType.Array(ScalarType.STRING)),
                        new Field("settings", ScalarType.JSON)),
                Optional.empty(), Optional.of("profile_push"), List.of(), Duration.ZERO, true, false, "", info());
    }

    private static FeatureView view(String name, String batch, String stream, Duration ttl, boolean online, Field... features) {
        return new FeatureView(
                name, FeatureView.Type.FEATURE_VIEW, List.of("driver"), List.of(new Field("driver_id", ScalarType.INT64)), List.of(features),
                Optional.of(batch), Optional.of(stream).filter(source -> !source.isEmpty()), List.of(), ttl, online, false, "", info());
    }

    private static ObjectInfo info() {
        return ObjectInfo.at(new SourceLocation("definitions.py", 1));
    }
}
