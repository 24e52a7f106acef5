package pushdesk.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.computation.Computation;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ValueType;

/// Definitions put together in code: types are written as Feast writes them.
public final class Definitions {
    private static final ObjectInfo INFO = ObjectInfo.at(new SourceLocation("definitions.py", 1));

    private final List<DataSource> sources = new ArrayList<>();
    private final List<FeatureView> views = new ArrayList<>();
    private final List<OnDemandFeatureView> onDemandViews = new ArrayList<>();
    private final List<FeatureService> services = new ArrayList<>();
    private Path root = Path.of("/repositories/drivers");

    /// One push source `push` on the batch source `log`, which has a created column, and one view: driver_id → rate, trips.
    public static Definitions drivers() {
        return new Definitions().batch("log", "created").push("push", "log").view("stats", "push", "log", "driver_id Int64", "rate Float32", "trips Int64");
    }

    public Definitions at(Path folder) {
        root = folder;
        return this;
    }

    public Definitions batch(String name, String created) {
        return batch(name, created, Map.of());
    }

    public Definitions batch(String name, String created, Map<String, String> fieldMapping) {
        sources.add(new BatchSource(name, "FileSource", "data/" + name + ".parquet", "event_timestamp", created, fieldMapping, INFO));
        return this;
    }

    /// @param batch null for none
    public Definitions push(String name, String batch) {
        sources.add(new PushSource(name, Optional.ofNullable(batch), INFO));
        return this;
    }

    /// @param push null for a view that only reads its batch source
    /// @param keys `driver_id Int64, city String`; empty for none
    public Definitions view(String name, String push, String batch, String keys, String... features) {
        return view(name, push, batch, true, "", keys, features);
    }

    public Definitions view(String name, String push, String batch, boolean online, String transformation, String keys, String... features) {
        List<Field> joinKeys = keys.isEmpty() ? List.of() : List.of(keys.split(", ")).stream().map(Definitions::field).toList();
        views.add(new FeatureView(
                name,
                FeatureView.Type.FEATURE_VIEW,
                joinKeys.stream().map(Field::name).toList(),
                joinKeys,
                List.of(features).stream().map(Definitions::field).toList(),
                Optional.ofNullable(batch),
                Optional.ofNullable(push),
                List.of(),
                Duration.ZERO,
                online,
                true,
                transformation,
                INFO));
        return this;
    }

    public Definitions computedOnWrite(String name, String view, String... features) {
        onDemandViews.add(new OnDemandFeatureView(name, List.of(), List.of(features).stream().map(Definitions::field).toList(), List.of(view), List.of(), "pandas", false, true, "", INFO));
        return this;
    }

    /// @param computation what the view's function does
    public Definitions computed(String name, Computation computation, List<String> views, List<Field> request, String... features) {
        if (!request.isEmpty()) {
            sources.add(new RequestSource(name + "_request", request, INFO));
        }
        onDemandViews.add(new OnDemandFeatureView(name, List.of(), List.of(features).stream().map(Definitions::field).toList(), views,
                request.isEmpty() ? List.of() : List.of(name + "_request"), "pandas", false, false, "", computation, INFO));
        return this;
    }

    /// Gives the view added last a time to live.
    public Definitions ttl(Duration ttl) {
        FeatureView view = views.removeLast();
        views.add(new FeatureView(view.name(), view.type(), view.entities(), view.joinKeys(), view.features(), view.batchSource(), view.streamSource(),
                view.sourceViews(), ttl, view.online(), view.offline(), view.transformation(), view.info()));
        return this;
    }

    public Definitions service(String name, FeatureService.Projection... projections) {
        services.add(new FeatureService(name, List.of(projections), INFO));
        return this;
    }

    private static Field field(String text) {
        int space = text.lastIndexOf(' ', text.contains("(") ? text.indexOf('(') : text.length());
        return new Field(text.substring(0, space), ValueType.parse(text.substring(space + 1)).orElseThrow());
    }

    public FeatureRepo repo() {
        return new FeatureRepo(
                "drivers", root, StoreConfig.UNKNOWN, List.of(), sources, views, onDemandViews, services, List.of(), List.of());
    }
}
