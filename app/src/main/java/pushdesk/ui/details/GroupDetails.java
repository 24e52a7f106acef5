package pushdesk.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.Permission;
import pushdesk.model.type.ScalarType;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Line;

/// What is said about services, entities and permissions.
record GroupDetails(DetailsReader reader) {

    Details of(FeatureService service) {
        FeatureRepo repo = reader.repo();
        var details = new DetailsBuilder(service)
                .links(Words.text("details.views"), service.projections().stream()
                        .flatMap(projection -> repo.views().filter(view -> view.name().equals(projection.view())).limit(1))
                        .distinct()
                        .toList());
        for (FeatureService.Projection projection : service.projections()) {
            details.section(title(projection), projection.features().stream().map(name -> Line.of(name, type(projection.view(), name), "")).toList());
        }
        return details.build();
    }

    private static String title(FeatureService.Projection projection) {
        String keys = projection.joinKeyMap().isEmpty()
                ? ""
                : projection.joinKeyMap().entrySet().stream().map(key -> key.getKey() + " → " + key.getValue()).collect(Collectors.joining(", ", ", ", ""));
        return projection.alias()
                .map(alias -> Words.text("details.projection.alias", projection.view(), alias, keys))
                .orElseGet(() -> Words.text("details.projection", projection.view(), keys));
    }

    private String type(String view, String feature) {
        return reader.repo().views()
                .filter(candidate -> candidate.name().equals(view))
                .flatMap(candidate -> candidate.features().stream())
                .filter(field -> field.name().equals(feature))
                .findFirst()
                .map(field -> field.type().feastName())
                .orElse(Words.text("details.not-in-view"));
    }

    Details of(Entity entity) {
        return new DetailsBuilder(entity)
                .fact(Words.text("details.join-key"), entity.joinKey())
                .fact(Words.text("details.type"), entity.valueType() == ScalarType.UNKNOWN ? Words.text("details.type.open") : entity.valueType().feastName())
                .links(Words.text("details.views"), reader.repo().featureViews().stream().filter(view -> view.entities().contains(entity.name())).toList())
                .build();
    }

    Details of(Permission permission) {
        return new DetailsBuilder(permission)
                .fact(Words.text("details.covers"), String.join(", ", permission.types()))
                .fact(Words.text("details.allows"), String.join(", ", permission.actions()))
                .add(Details.Fact.muted(Words.text("details.here"), Words.text("details.here.why")))
                .build();
    }
}
