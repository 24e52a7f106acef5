package pushdesk.repo;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.StreamSource;
import pushdesk.model.View;
import pushdesk.model.problem.Problem;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.repo.feast.RepoModel.DeclaredProject;
import pushdesk.repo.python.evaluate.Reports;

/// What a user of Feast expects to be told about a repository that could be read.
final class RepoChecks {
    private final FeatureRepo repo;
    private final List<DeclaredProject> projects;
    private final Optional<String> configured;
    private final Reports reports;
    private final Map<String, View> views = new HashMap<>();
    private final Map<String, Set<String>> featureNames = new HashMap<>();
    private final Map<String, Map<String, String>> mappings = new HashMap<>();
    private final Map<String, List<FeatureView>> consumersOf;

    /// @param projects the `Project` objects
    /// @param configured the project of `feature_store.yaml`
    RepoChecks(FeatureRepo repo, List<DeclaredProject> projects, Optional<String> configured, Reports reports) {
        this.repo = repo;
        this.projects = projects;
        this.configured = configured;
        this.reports = reports;
        repo.views().forEach(view -> views.putIfAbsent(view.name(), view));
        repo.batchSources().forEach(source -> mappings.putIfAbsent(source.name(), source.fieldMapping()));
        consumersOf = repo.featureViews().stream().filter(view -> view.streamSource().isPresent()).collect(Collectors.groupingBy(view -> view.streamSource().get()));
    }

    void run() {
        unique("view", repo.views());
        unique("data source", repo.dataSources().stream());
        unique("entity", repo.entities().stream());
        unique("feature service", repo.featureServices().stream());
        project();
        repo.pushSources().forEach(this::pushSource);
        repo.dataSources().forEach(source -> {
            if (source instanceof StreamSource stream && stream.batchSource().isEmpty()) {
                reports.add(Problem.error(stream.info().location(), stream.kind() + " '" + stream.name() + "' has no batch source.", "Feast refuses views on it; add batch_source."));
            }
        });
        repo.batchSources().forEach(this::timestampField);
        repo.featureViews().forEach(this::mapping);
        repo.onDemandFeatureViews().forEach(view -> view.sourceViews().forEach(name -> viewExists(view, name)));
        repo.featureViews().forEach(view -> view.sourceViews().forEach(name -> viewExists(view, name)));
        repo.featureServices().forEach(this::service);
    }

    private void unique(String what, Stream<? extends RepoObject> objects) {
        var first = new HashMap<String, RepoObject>();
        objects.forEach(object -> {
            RepoObject other = first.putIfAbsent(object.name().toLowerCase(Locale.ROOT), object);
            if (other != null) {
                String difference = other.name().equals(object.name()) ? "" : " (as '" + other.name() + "'; case makes no difference)";
                reports.add(Problem.error(object.info().location(), "There is another " + what + " named '" + object.name() + "' at " + other.info().location() + difference + ".",
                        "Rename one of them: 'feast apply' refuses both."));
            }
        });
    }

    private void project() {
        if (projects.size() > 1) {
            reports.add(Problem.error(projects.get(1).place(), "The repository defines " + projects.size() + " projects; the first is at " + projects.getFirst().place() + ".",
                    "Keep one: 'feast apply' refuses more."));
        } else if (!projects.isEmpty() && configured.isPresent() && !projects.getFirst().name().equals(configured.get())) {
            reports.add(Problem.error(projects.getFirst().place(), "The project is named '" + projects.getFirst().name() + "' here and '" + configured.get() + "' in "
                    + RepoFolder.CONFIG + ".", "Use one name: 'feast apply' refuses two."));
        }
    }

    private void pushSource(PushSource source) {
        List<FeatureView> consumers = consumersOf.getOrDefault(source.name(), List.of());
        if (source.batchSource().isEmpty()) {
            boolean refused = consumers.stream().anyMatch(view -> view.type() != FeatureView.Type.LABEL);
            String message = "Push source '" + source.name() + "' has no batch source, so offline pushes have nowhere to go.";
            reports.add(refused ? Problem.error(source.info().location(), message, "Add batch_source: Feast refuses the views on it without one.")
                    : Problem.warning(source.info().location(), message, "Add batch_source, if its rows are to be kept as history."));
        }
        if (consumers.isEmpty()) {
            reports.add(Problem.warning(source.info().location(), "No view consumes push source '" + source.name() + "'.", "Make it the source of a view: Feast answers a push to it with an error."));
        }
        columnTypes(source, consumers);
    }

    private void columnTypes(PushSource source, List<FeatureView> consumers) {
        var types = new LinkedHashMap<String, Map<ValueType, String>>();
        for (FeatureView view : consumers) {
            for (Field column : view.requiredColumns()) {
                if (column.type() != ScalarType.UNKNOWN) {
                    types.computeIfAbsent(column.name(), name -> new LinkedHashMap<>()).putIfAbsent(column.type(), view.name());
                }
            }
        }
        types.forEach((column, views) -> {
            if (views.size() > 1) {
                reports.add(disagreement(source, column, views));
            }
        });
    }

    private Problem disagreement(PushSource source, String column, Map<ValueType, String> views) {
        String list = views.entrySet().stream().limit(4).map(each -> "'" + each.getValue() + "' as " + each.getKey().feastName()).collect(Collectors.joining(", "));
        Optional<ValueType> widest = views.keySet().stream().map(Optional::of)
                .reduce((a, b) -> a.flatMap(left -> b.flatMap(right -> ValueType.wider(left, right)))).flatMap(type -> type);
        String message = "Views of push source '" + source.name() + "' read its column '" + column + "' as different types: " + list + ".";
        return Problem.warning(source.info().location(), message, widest
                .map(type -> "The offline store keeps it as " + type.feastName() + "; give the views one type.")
                .orElse("No type holds all of them, so an offline push is refused; give the views one type."));
    }

    private void timestampField(BatchSource source) {
        if (source.timestampField().isEmpty()) {
            reports.add(Problem.warning(source.info().location(), source.kind() + " '" + source.name() + "' has no timestamp_field: 'feast apply' would guess it from the data.",
                    "Name the column of the event time; here 'event_timestamp' is assumed."));
        }
    }

    private void mapping(FeatureView view) {
        Map<String, String> mapping = view.batchSource().map(name -> mappings.getOrDefault(name, Map.of())).orElse(Map.of());
        for (Field column : view.requiredColumns()) {
            String mapped = mapping.get(column.name());
            if (mapped != null && !mapped.equals(column.name())) {
                reports.add(Problem.error(view.info().location(), view.kind() + " '" + view.name() + "' uses the column '" + column.name() + "', which its source maps to '" + mapped + "'.",
                        "Use '" + mapped + "', or remove the mapping: Feast refuses the view."));
            }
        }
    }

    private Optional<View> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    private void viewExists(View user, String name) {
        if (view(name).isEmpty()) {
            reports.add(Problem.error(user.info().location(), user.kind() + " '" + user.name() + "' reads the view '" + name + "', which the repository does not register.",
                    "Define it, or assign it to a variable of its module."));
        }
    }

    private void service(FeatureService service) {
        for (FeatureService.Projection projection : service.projections()) {
            Optional<View> view = view(projection.view());
            if (view.isEmpty()) {
                viewExists(service, projection.view());
                continue;
            }
            Set<String> known = featureNames.computeIfAbsent(projection.view(), name -> names(view.get()));
            List<String> unknown = known.isEmpty() ? List.of() : projection.features().stream().filter(name -> !known.contains(name)).toList();
            if (!unknown.isEmpty()) {
                reports.add(Problem.error(service.info().location(), "FeatureService '" + service.name() + "' takes " + quoted(unknown) + " of view '" + projection.view()
                        + "', which has no such feature.", "It has " + quoted(known) + "."));
            }
        }
    }

    private void viewExists(FeatureService service, String name) {
        reports.add(Problem.error(service.info().location(), "FeatureService '" + service.name() + "' takes the view '" + name + "', which the repository does not register.",
                "Define it, or assign it to a variable of its module."));
    }

    private static Set<String> names(View view) {
        return view.features().stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String quoted(Collection<String> names) {
        return names.stream().limit(8).map(name -> "'" + name + "'").collect(Collectors.joining(", ")) + (names.size() > 8 ? ", …" : "");
    }
}
