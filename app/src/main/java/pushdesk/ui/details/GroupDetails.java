package pushdesk.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.Permission;
import pushdesk.model.ScalarType;
import pushdesk.ui.details.Details.Line;

/// What is said about services, entities and permissions.
record GroupDetails(DetailsReader reader) {

    Details of(FeatureService service) {
        FeatureRepo repo = reader.repo();
        var details = new DetailsBuilder(service)
                .links("Views", service.projections().stream()
                        .flatMap(projection -> repo.views().filter(view -> view.name().equals(projection.view())).limit(1))
                        .distinct()
                        .toList());
        for (FeatureService.Projection projection : service.projections()) {
            details.section(title(projection), projection.features().stream().map(name -> Line.of(name, type(projection.view(), name), "")).toList());
        }
        return details.build();
    }

    private static String title(FeatureService.Projection projection) {
        String alias = projection.alias().map(name -> " as " + name).orElse("");
        String keys = projection.joinKeyMap().isEmpty()
                ? ""
                : projection.joinKeyMap().entrySet().stream().map(key -> key.getKey() + " → " + key.getValue()).collect(Collectors.joining(", ", ", ", ""));
        return "From " + projection.view() + alias + keys;
    }

    private String type(String view, String feature) {
        return reader.repo().views()
                .filter(candidate -> candidate.name().equals(view))
                .flatMap(candidate -> candidate.features().stream())
                .filter(field -> field.name().equals(feature))
                .findFirst()
                .map(field -> field.type().feastName())
                .orElse("not in the view");
    }

    Details of(Entity entity) {
        return new DetailsBuilder(entity)
                .fact("Join key", entity.joinKey())
                .fact("Type", entity.valueType() == ScalarType.UNKNOWN ? "not said; settled by views or data" : entity.valueType().feastName())
                .links("Views", reader.repo().featureViews().stream().filter(view -> view.entities().contains(entity.name())).toList())
                .build();
    }

    Details of(Permission permission) {
        return new DetailsBuilder(permission)
                .fact("Covers", String.join(", ", permission.types()))
                .fact("Allows", String.join(", ", permission.actions()))
                .add(Details.Fact.muted("Here", "shown only: the local stores have no users"))
                .build();
    }
}
