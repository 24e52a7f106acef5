package pushdesk.repo.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.RepoObject;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// The messages of one project become a [FeatureRepo]. A registry keeps no order of definition, so objects are in the order of their names.
final class AppliedObjects {
    private static final List<String> PERMISSION_TYPES = List.of(
            "FeatureView", "OnDemandFeatureView", "BatchFeatureView", "StreamFeatureView", "Entity", "FeatureService", "DataSource",
            "ValidationReference", "SavedDataset", "Permission", "Project", "LabelView");
    private static final List<String> ACTIONS = List.of(
            "CREATE", "DESCRIBE", "UPDATE", "DELETE", "READ_ONLINE", "READ_OFFLINE", "WRITE_ONLINE", "WRITE_OFFLINE");

    private final RegistryContent content;
    private final SourceLocation location;

    AppliedObjects(RegistryContent content, SourceLocation location) {
        this.content = content;
        this.location = location;
    }

    FeatureRepo of(String project, Path root, StoreConfig config) {
        var sources = new Sources(location);
        content.dataSources().forEach(source -> sources.register(Optional.of(source)));
        List<Entity> entities = specs(content.entities()).map(this::entity).filter(entity -> !entity.name().equals("__dummy")).toList();
        var views = new Views(byName(entities), sources, location);
        var stored = new ArrayList<FeatureView>();
        specs(content.featureViews()).map(views::plain).forEach(stored::add);
        specs(content.streamFeatureViews()).map(views::stream).forEach(stored::add);
        specs(content.labelViews()).map(views::label).forEach(stored::add);
        List<OnDemandFeatureView> onDemand = specs(content.onDemandFeatureViews()).map(views::onDemand).toList();
        return new FeatureRepo(
                project,
                root,
                config,
                sorted(entities.stream()),
                sorted(sources.all()),
                sorted(stored.stream()),
                sorted(onDemand.stream()),
                sorted(specs(content.featureServices()).map(this::service)),
                sorted(specs(content.permissions()).map(this::permission)),
                List.of(),
                Optional.of(new FeatureRepo.Applied(config.registry(), content.lastApplied())));
    }

    private Entity entity(Message spec) {
        String name = spec.text("name");
        String joinKey = spec.text("join_key").isEmpty() ? name : spec.text("join_key");
        ValueType own = Fields.type(spec.number("value_type"));
        return new Entity(name, joinKey, own == ScalarType.UNKNOWN ? inViews(name, joinKey) : own, info(spec));
    }

    /// Label views come last, since Feast makes text of a key that they don't type.
    private ValueType inViews(String entity, String joinKey) {
        ValueType read = Views.typeOfKey(joinKey, views(entity, List.of(content.featureViews(), content.streamFeatureViews())));
        return read == ScalarType.UNKNOWN ? Views.typeOfKey(joinKey, views(entity, List.of(content.labelViews()))) : read;
    }

    private static Stream<Message> views(String entity, List<List<Message>> views) {
        return views.stream().flatMap(AppliedObjects::specs).filter(spec -> spec.texts("entities").contains(entity));
    }

    private FeatureService service(Message spec) {
        List<Projection> projections = spec.messages("features").stream().map(AppliedObjects::projection).toList();
        return new FeatureService(spec.text("name"), projections, info(spec));
    }

    private static Projection projection(Message projection) {
        return new Projection(
                projection.text("feature_view_name"),
                Optional.of(projection.text("feature_view_name_alias")).filter(alias -> !alias.isEmpty()),
                Fields.all(projection.messages("feature_columns")).stream().map(Field::name).toList(),
                projection.map("join_key_map"));
    }

    private Permission permission(Message spec) {
        return new Permission(
                spec.text("name"),
                spec.numbers("types").stream().map(number -> named(PERMISSION_TYPES, number)).toList(),
                spec.numbers("actions").stream().map(number -> named(ACTIONS, number)).toList(),
                new ObjectInfo("", spec.map("tags"), "", location));
    }

    private static String named(List<String> names, int number) {
        return number >= 0 && number < names.size() ? names.get(number) : String.valueOf(number);
    }

    private ObjectInfo info(Message spec) {
        return new ObjectInfo(spec.text("description"), spec.map("tags"), spec.text("owner"), location);
    }

    private static Stream<Message> specs(List<Message> messages) {
        return messages.stream().flatMap(message -> message.message("spec").stream());
    }

    private static Map<String, Entity> byName(List<Entity> entities) {
        var map = new LinkedHashMap<String, Entity>();
        entities.forEach(entity -> map.putIfAbsent(entity.name(), entity));
        return map;
    }

    private static <T extends RepoObject> List<T> sorted(Stream<T> objects) {
        return objects.sorted(Comparator.comparing(RepoObject::name)).toList();
    }
}
