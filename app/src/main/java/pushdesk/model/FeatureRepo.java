package pushdesk.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.problem.Problem;

/// What a feature repository says: its objects, and what is wrong with them. Immutable.
///
/// Lists are in the order of definition (files sorted, then lines). Where a name is there twice, look-ups give the first.
///
/// @param root the folder that holds `feature_store.yaml`, as a real path; of a registry that no such folder is known of, the registry's own file
/// @param problems the worst first, then by place
/// @param applied what the objects were read from where that is no definitions but a registry
public record FeatureRepo(
        String project,
        Path root,
        StoreConfig config,
        List<Entity> entities,
        List<DataSource> dataSources,
        List<FeatureView> featureViews,
        List<OnDemandFeatureView> onDemandFeatureViews,
        List<FeatureService> featureServices,
        List<Permission> permissions,
        List<Problem> problems,
        Optional<Applied> applied) {

    /// A registry, which keeps objects as they were applied.
    ///
    /// @param registry where it lies, without credentials
    /// @param last when something was applied last; empty where the registry does not say
    public record Applied(String registry, Optional<Instant> last) {}

    /// What the definitions of a folder say.
    public FeatureRepo(String project, Path root, StoreConfig config, List<Entity> entities, List<DataSource> dataSources, List<FeatureView> featureViews,
            List<OnDemandFeatureView> onDemandFeatureViews, List<FeatureService> featureServices, List<Permission> permissions, List<Problem> problems) {
        this(project, root, config, entities, dataSources, featureViews, onDemandFeatureViews, featureServices, permissions, problems, Optional.empty());
    }

    public FeatureRepo {
        entities = List.copyOf(entities);
        dataSources = List.copyOf(dataSources);
        featureViews = List.copyOf(featureViews);
        onDemandFeatureViews = List.copyOf(onDemandFeatureViews);
        featureServices = List.copyOf(featureServices);
        permissions = List.copyOf(permissions);
        problems = List.copyOf(problems);
    }

    public Optional<Entity> entity(String name) {
        return first(entities, name);
    }

    public Optional<DataSource> dataSource(String name) {
        return first(dataSources, name);
    }

    public Optional<PushSource> pushSource(String name) {
        return first(pushSources(), name);
    }

    public Optional<BatchSource> batchSource(String name) {
        return first(batchSources(), name);
    }

    public Optional<FeatureView> featureView(String name) {
        return first(featureViews, name);
    }

    public Optional<OnDemandFeatureView> onDemandFeatureView(String name) {
        return first(onDemandFeatureViews, name);
    }

    public Optional<FeatureService> featureService(String name) {
        return first(featureServices, name);
    }

    public List<PushSource> pushSources() {
        return dataSources.stream().filter(PushSource.class::isInstance).map(PushSource.class::cast).toList();
    }

    public List<BatchSource> batchSources() {
        return dataSources.stream().filter(BatchSource.class::isInstance).map(BatchSource.class::cast).toList();
    }

    /// Stored and on-demand views.
    public Stream<View> views() {
        return Stream.concat(featureViews.stream(), onDemandFeatureViews.stream());
    }

    /// Every object with a name.
    public Stream<RepoObject> objects() {
        return Stream.of(dataSources.stream(), views(), featureServices.stream(), entities.stream(), permissions.stream())
                .flatMap(objects -> objects);
    }

    /// The views that a push to the source reaches, in the order of definition.
    public List<FeatureView> consumers(String pushSource) {
        return featureViews.stream().filter(view -> view.consumes(pushSource)).toList();
    }

    /// The views that read the batch source for history and materialization.
    public List<FeatureView> readers(String batchSource) {
        return featureViews.stream().filter(view -> view.batchSource().filter(batchSource::equals).isPresent()).toList();
    }

    private static <T extends RepoObject> Optional<T> first(List<T> objects, String name) {
        return objects.stream().filter(object -> object.name().equals(name)).findFirst();
    }
}
