package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.List;
import pushdesk.model.DataSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.value.PySequence;

/// The model of what a repository registers, each kind in the order of definition.
public record RepoModel(
        List<Entity> entities,
        List<DataSource> dataSources,
        List<FeatureView> featureViews,
        List<OnDemandFeatureView> onDemandFeatureViews,
        List<FeatureService> featureServices,
        List<Permission> permissions,
        List<DeclaredProject> projects) {

    /// A `Project` object.
    public record DeclaredProject(String name, SourceLocation place) {}

    /// Builds the model. What is not known or does not fit is told.
    public static RepoModel of(RepoContents contents, Reports reports) {
        var names = new Names(contents, reports);
        var fields = new Fields(reports);
        var entities = new Entities(contents, names, reports);
        var sources = new Sources(names, fields, reports);
        var views = new Views(contents, names, fields, entities, reports);
        var services = new Services(names, reports);
        return new RepoModel(
                contents.of(FeastKind.ENTITY).stream().map(entities::entity).toList(),
                contents.of(FeastKind.BATCH_SOURCE, FeastKind.PUSH_SOURCE, FeastKind.STREAM_SOURCE, FeastKind.REQUEST_SOURCE).stream().map(sources::source).toList(),
                contents.of(FeastKind.FEATURE_VIEW, FeastKind.BATCH_FEATURE_VIEW, FeastKind.STREAM_FEATURE_VIEW, FeastKind.LABEL_VIEW).stream().map(views::stored).toList(),
                contents.of(FeastKind.ON_DEMAND_FEATURE_VIEW).stream().map(views::onDemand).toList(),
                contents.of(FeastKind.FEATURE_SERVICE).stream().map(services::service).toList(),
                contents.of(FeastKind.PERMISSION).stream().map(object -> permission(object, names, reports)).toList(),
                contents.of(FeastKind.PROJECT).stream().map(object -> new DeclaredProject(names.of(object), object.place())).toList());
    }

    private static Permission permission(FeastObject object, Names names, Reports reports) {
        var given = new Given(object, names.of(object), reports);
        return new Permission(given.name(), constants(given.list("types")), constants(given.list("actions")), given.info());
    }

    private static List<String> constants(List<Object> values) {
        var constants = new ArrayList<String>();
        for (Object value : values) {
            switch (value) {
                case FeastClass type -> constants.add(type.name());
                case FeastLibrary.FeastConstant constant -> constants.add(constant.name());
                case PySequence inner when constants.size() < 1_000 -> inner.items().forEach(each -> {
                    if (each instanceof FeastLibrary.FeastConstant constant) {
                        constants.add(constant.name());
                    }
                });
                default -> { }
            }
        }
        return constants.stream().distinct().toList();
    }

    static ValueType orUnknown(Object type) {
        return type instanceof ValueType known ? known : ScalarType.UNKNOWN;
    }
}
