package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.computation.Computation;
import pushdesk.model.problem.Problem;
import pushdesk.model.type.ValueType;
import pushdesk.repo.feast.FeastLibrary.FeastConstant;
import pushdesk.repo.python.evaluate.Function;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.formula.FormulaReader;
import pushdesk.repo.python.value.Unknown;

/// Views of all kinds.
final class Views {
    private final RepoContents contents;
    private final Names names;
    private final Fields fields;
    private final Entities entities;
    private final Reports reports;

    Views(RepoContents contents, Names names, Fields fields, Entities entities, Reports reports) {
        this.contents = contents;
        this.names = names;
        this.fields = fields;
        this.entities = entities;
        this.reports = reports;
    }

    FeatureView stored(FeastObject object) {
        var given = new Given(object, names.of(object), reports);
        FeatureView.Type type = type(object.kind());
        List<Field> schema = fields.of(given, "schema", "features");
        var entityNames = new ArrayList<String>();
        var joinKeys = new ArrayList<Field>();
        entities.ofView(given, Fields.types(schema), type, entityNames, joinKeys);
        Set<String> keys = joinKeys.stream().map(Field::name).collect(Collectors.toSet());
        List<Field> features = schema.stream().filter(field -> !keys.contains(field.name())).toList();
        keyTypes(given, joinKeys, Fields.types(schema));
        var origin = new Origin();
        origins(given, origin);
        return new FeatureView(given.name(), type, entityNames, joinKeys, features, Optional.ofNullable(origin.batch), Optional.ofNullable(origin.stream), origin.views,
                given.duration("ttl"), given.flag("online", type != FeatureView.Type.BATCH), given.flag("offline", false), transformation(given), given.info());
    }

    private static FeatureView.Type type(FeastKind kind) {
        return switch (kind) {
            case BATCH_FEATURE_VIEW -> FeatureView.Type.BATCH;
            case STREAM_FEATURE_VIEW -> FeatureView.Type.STREAM;
            case LABEL_VIEW -> FeatureView.Type.LABEL;
            default -> FeatureView.Type.FEATURE_VIEW;
        };
    }

    private void keyTypes(Given given, List<Field> joinKeys, Map<String, ValueType> schema) {
        for (Field key : joinKeys) {
            ValueType said = schema.get(key.name());
            if (said != null && !said.equals(key.type())) {
                reports.add(Problem.error(given.object().place(), given.object().className() + " '" + given.name() + "' gives its key '" + key.name() + "' the type "
                        + said.feastName() + ", its entity " + key.type().feastName() + ".", "Give both the same type; the entity's is used here."));
            }
        }
    }

    /// Where a view's rows come from.
    private static final class Origin {
        private String batch;
        private String stream;
        private final List<String> views = new ArrayList<>();
    }

    private void origins(Given given, Origin origin) {
        boolean any = false;
        for (String argument : List.of("source", "input", "stream_source", "batch_source", "sink_source")) {
            if (given.value(argument) == null) {
                continue;
            }
            any = true;
            Object value = given.value(argument);
            (value instanceof Unknown ? List.of(value) : given.list(argument)).forEach(source -> origin(given, source, origin));
        }
        if (!any && given.object().kind() != FeastKind.LABEL_VIEW) {
            reports.add(Problem.warning(given.object().place(), given.object().className() + " '" + given.name() + "' has no source.", "Give it a source, if it is to have rows."));
        }
    }

    private void origin(Given given, Object source, Origin origin) {
        switch (source) {
            case FeastObject object when object.kind() == FeastKind.BATCH_SOURCE -> origin.batch = names.of(object);
            case FeastObject object when object.kind() == FeastKind.PUSH_SOURCE || object.kind() == FeastKind.STREAM_SOURCE -> {
                origin.stream = names.of(object);
                if (origin.batch == null && object.argument("batch_source") instanceof FeastObject batch && batch.kind() == FeastKind.BATCH_SOURCE) {
                    origin.batch = names.of(batch);
                }
            }
            case FeastObject object when object.kind().isView() -> origin.views.add(names.of(object));
            case FeastProjection projection -> origin.views.add(names.of(projection.view()));
            case String name -> named(given, name, origin);
            case Unknown unknown -> reports.add(Problem.warning(given.object().place(), given.object().className() + " '" + given.name()
                    + "' has a source that is not known here (" + unknown.what() + ").", "Define the source in the repository if it is to be seen here."));
            default -> reports.add(Problem.error(given.object().place(), given.object().className() + " '" + given.name()
                    + "' has a source that is neither a data source nor a view.", "Give it a data source."));
        }
    }

    private void named(Given given, String name, Origin origin) {
        Optional<FeastObject> found = contents.of(FeastKind.BATCH_SOURCE, FeastKind.PUSH_SOURCE, FeastKind.STREAM_SOURCE).stream()
                .filter(source -> names.of(source).equals(name)).findFirst();
        if (found.isPresent()) {
            origin(given, found.get(), origin);
        } else {
            reports.add(Problem.error(given.object().place(), given.object().className() + " '" + given.name() + "' names the source '" + name
                    + "', which the repository does not define.", "Define the source, or correct the name."));
        }
    }

    private static String transformation(Given given) {
        return switch (given.value("udf", "transformation", "feature_transformation")) {
            case Function function -> function.text();
            case null, default -> given.text("udf_string");
        };
    }

    OnDemandFeatureView onDemand(FeastObject object) {
        var given = new Given(object, names.of(object), reports);
        var views = new ArrayList<String>();
        var requests = new ArrayList<String>();
        for (Object source : given.list("sources", "inputs")) {
            switch (source) {
                case FeastObject request when request.kind() == FeastKind.REQUEST_SOURCE -> requests.add(names.of(request));
                case FeastObject view when view.kind().isView() -> views.add(names.of(view));
                case FeastProjection projection -> views.add(names.of(projection.view()));
                case String name -> views.add(name);
                case Unknown unknown -> reports.add(Problem.error(object.place(), "OnDemandFeatureView '" + given.name() + "' has a source that is not known (" + unknown.what() + ").",
                        "Define the source in the repository."));
                default -> { }
            }
        }
        var entityNames = new ArrayList<String>();
        var joinKeys = new ArrayList<Field>();
        List<Field> schema = fields.of(given, "schema", "features");
        entities.ofView(given, Fields.types(schema), FeatureView.Type.FEATURE_VIEW, entityNames, joinKeys);
        Set<String> keys = joinKeys.stream().map(Field::name).collect(Collectors.toSet());
        return new OnDemandFeatureView(given.name(), entityNames, schema.stream().filter(field -> !keys.contains(field.name())).toList(), views, requests, mode(given),
                given.flag("singleton", false), given.flag("write_to_online_store", false), transformation(given), computation(given), given.info());
    }

    private static Computation computation(Given given) {
        if (given.flag("write_to_online_store", false)) {
            return new Computation.Elsewhere("its values are computed when rows are written, and read from the online store", Optional.of(given.object().place()));
        }
        if (given.value("aggregations") != null) {
            return new Computation.Elsewhere("it aggregates", Optional.of(given.object().place()));
        }
        if (!(given.value("udf", "transformation", "feature_transformation") instanceof Function function)) {
            return Computation.UNKNOWN;
        }
        return switch (mode(given)) {
            case "pandas" -> FormulaReader.read(function, Computation.Style.PANDAS, false);
            case "python" -> FormulaReader.read(function, Computation.Style.PYTHON, given.flag("singleton", false));
            default -> new Computation.Elsewhere("its mode is '" + mode(given) + "'", Optional.of(given.object().place()));
        };
    }

    private static String mode(Given given) {
        return given.value("mode") == null ? "pandas" : given.value("mode") instanceof FeastConstant constant ? constant.name().toLowerCase(java.util.Locale.ROOT) : given.text("mode");
    }
}
