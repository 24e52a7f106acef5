package pushdesk.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
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
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Repositories made in code, for tests, pictures and the benchmark.
public final class Repos {
    private static final ValueType FLOAT = ScalarType.FLOAT32;
    private static final ObjectInfo INFO = ObjectInfo.at(new SourceLocation("definitions.py", 1));

    private Repos() {}

    /// Two push sources, a stream, shared and single batch sources, an on-demand view and three services.
    public static FeatureRepo drivers() {
        return repo("driver_repo",
                List.of(
                        batch("driver_stats_log"),
                        new PushSource("driver_stats_push", Optional.of("driver_stats_log"), INFO),
                        batch("trips_archive"),
                        new StreamSource("trip_events", "KafkaSource", "trips", "event_timestamp", Optional.of("trips_archive"), INFO),
                        batch("rider_log"),
                        new PushSource("rider_push", Optional.of("rider_log"), INFO),
                        new RequestSource("vals_to_add", List.of(), INFO)),
                List.of(
                        view("driver_hourly_fresh", "driver_id", 3, "driver_stats_log", "driver_stats_push"),
                        view("driver_ratings", "driver_id", 2, "driver_stats_log", "driver_stats_push"),
                        view("driver_hourly_stats", "driver_id", 3, "driver_stats_log", null),
                        view("trip_totals", "rider_id", 4, "trips_archive", "trip_events"),
                        view("rider_profile", "rider_id", 5, "rider_log", "rider_push")),
                List.of(new OnDemandFeatureView("conv_rate_plus_val", List.of(), fields(2), List.of("driver_hourly_stats"),
                        List.of("vals_to_add"), "pandas", false, false, "", INFO)),
                List.of(
                        service("driver_activity_v1", "driver_hourly_fresh"),
                        service("driver_activity_v2", "driver_ratings", "driver_hourly_stats", "conv_rate_plus_val"),
                        service("rider_recommendations_with_a_rather_long_name", "rider_profile", "trip_totals")));
    }

    /// About so many nodes and edges, in the proportions of large repositories: teams with sources, views and services of their own, and
    /// some services and derived views that cross them.
    ///
    /// @param across the share of services and on-demand views that read views of other teams
    public static FeatureRepo generated(int nodes, double across, long seed) {
        var random = new Random(seed);
        var sources = new ArrayList<DataSource>();
        var views = new ArrayList<FeatureView>();
        var onDemand = new ArrayList<OnDemandFeatureView>();
        var services = new ArrayList<FeatureService>();
        for (int team = 0; sources.size() + views.size() + onDemand.size() + services.size() + 2 < nodes; team++) {
            int first = views.size();
            for (int s = 0; s < 1 + random.nextInt(3); s++) {
                String log = "team_%d_log_%d".formatted(team, s);
                sources.add(batch(log));
                String push = null;
                if (random.nextInt(10) < 7) {
                    push = "team_%d_push_%d".formatted(team, s);
                    sources.add(new PushSource(push, Optional.of(log), INFO));
                }
                for (int v = 0; v < 2 + random.nextInt(4); v++) {
                    views.add(view("team_%d_view_%d_%d".formatted(team, s, v), "key_" + team, 1 + random.nextInt(20), log, random.nextInt(4) > 0 ? push : null));
                }
            }
            for (int o = 0; o < random.nextInt(3); o++) {
                onDemand.add(new OnDemandFeatureView("team_%d_computed_%d".formatted(team, o), List.of(), fields(2),
                        some(views, first, across, random), List.of(), "python", false, false, "", INFO));
            }
            for (int s = 0; s < 1 + random.nextInt(2); s++) {
                services.add(service("team_%d_model_%d".formatted(team, s), some(views, first, across, random).toArray(String[]::new)));
            }
        }
        return repo("generated", sources, views, onDemand, services);
    }

    private static List<String> some(List<FeatureView> views, int first, double across, Random random) {
        return Stream.generate(() -> random.nextDouble() < across ? random.nextInt(views.size()) : first + random.nextInt(views.size() - first))
                .limit(2 + random.nextInt(4))
                .map(index -> views.get(index).name())
                .distinct()
                .toList();
    }

    public static FeatureRepo repo(String project, List<DataSource> sources, List<FeatureView> views, List<OnDemandFeatureView> onDemand, List<FeatureService> services) {
        return new FeatureRepo(project, Path.of(project), new StoreConfig("local", "redis", "dask", "registry.db"),
                List.of(new Entity("driver", "driver_id", FLOAT, INFO)), sources, views, onDemand, services, List.of(), List.of());
    }

    public static BatchSource batch(String name) {
        return new BatchSource(name, "FileSource", name + ".parquet", "event_timestamp", "created", Map.of(), INFO);
    }

    public static PushSource push(String name, String batch) {
        return new PushSource(name, Optional.ofNullable(batch), INFO);
    }

    public static FeatureView view(String name, String key, int features, String batch, String stream) {
        return new FeatureView(name, FeatureView.Type.FEATURE_VIEW, List.of("driver"), List.of(new Field(key, FLOAT)), fields(features),
                Optional.ofNullable(batch), Optional.ofNullable(stream), List.of(), features == 3 ? Duration.ofDays(1) : Duration.ZERO, true, false, "", INFO);
    }

    public static FeatureService service(String name, String... views) {
        return new FeatureService(name, Stream.of(views).map(view -> new FeatureService.Projection(view, Optional.empty(), List.of("feature_0"), Map.of())).toList(), INFO);
    }

    private static List<Field> fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Field("feature_" + i, FLOAT)).toList();
    }
}
