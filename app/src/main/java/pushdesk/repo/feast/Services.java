package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.model.FeatureService;
import pushdesk.model.Field;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.value.Unknown;

/// Feature services and the parts of views they take.
final class Services {
    private final Names names;
    private static final int MOST = 500_000;
    private final Reports reports;
    private final Map<FeastObject, List<String>> wholes = new IdentityHashMap<>();
    private int count;

    Services(Names names, Reports reports) {
        this.names = names;
        this.reports = reports;
    }

    FeatureService service(FeastObject object) {
        var given = new Given(object, names.of(object), reports);
        var projections = new ArrayList<FeatureService.Projection>();
        for (Object each : given.list("features")) {
            if (count > MOST) {
                reports.add(Problem.error(object.place(), "The services take more than " + MOST + " features; the views from here on are left out.", "Divide the repository."));
                break;
            }
            switch (each) {
                case FeastObject view when view.kind().isView() -> projections.add(projection(FeastProjection.of(view), given));
                case FeastProjection projection -> projections.add(projection(projection, given));
                case Unknown unknown -> reports.add(Problem.error(object.place(), "FeatureService '" + given.name() + "' takes a view that is not known (" + unknown.what() + ").",
                        "Define the view in the repository."));
                default -> reports.add(Problem.error(object.place(), "FeatureService '" + given.name() + "' takes something that is no view.", "List views, or parts of views."));
            }
        }
        return new FeatureService(given.name(), projections, given.info());
    }

    private FeatureService.Projection projection(FeastProjection projection, Given service) {
        if (projection.unknown()) {
            reports.add(Problem.warning(service.object().place(), "FeatureService '" + service.name() + "': what it takes of '" + names.of(projection.view())
                    + "' is known only when the code runs.", "Name the features literally if they are to be seen here."));
        }
        List<String> chosen = projection.features() != null ? projection.features() : wholes.computeIfAbsent(projection.view(), this::all);
        count += chosen.size() + 1;
        return new FeatureService.Projection(names.of(projection.view()), Optional.ofNullable(projection.alias()), chosen, projection.joinKeyMap());
    }

    /// The features of a view taken whole: its schema but for the keys.
    private List<String> all(FeastObject view) {
        var quiet = new Given(view, names.of(view), new Reports());
        Set<String> keys = quiet.list("entities", "entity").stream()
                .map(entity -> entity instanceof FeastObject object && object.joinKey() instanceof String key ? key : String.valueOf(entity))
                .collect(Collectors.toSet());
        return List.copyOf(new Fields(new Reports()).of(quiet, "schema", "features").stream().map(Field::name).filter(name -> !keys.contains(name)).toList());
    }
}
