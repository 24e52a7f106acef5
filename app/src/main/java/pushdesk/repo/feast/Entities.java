package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Entity;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.problem.Problem;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.value.Unknown;

/// Entities, and the join keys they give to views.
final class Entities {
    private final RepoContents contents;
    private final Names names;
    private final Reports reports;

    Entities(RepoContents contents, Names names, Reports reports) {
        this.contents = contents;
        this.names = names;
        this.reports = reports;
    }

    Entity entity(FeastObject object) {
        var given = new Given(object, names.of(object), reports);
        return new Entity(given.name(), joinKey(object), type(object), given.info());
    }

    private String joinKey(FeastObject entity) {
        return entity.joinKey() instanceof String key && !key.isEmpty() ? key : names.of(entity);
    }

    private static ValueType type(FeastObject entity) {
        return RepoModel.orUnknown(entity.argument("value_type", "dtype"));
    }

    /// The entities of a view by name, with the join key that each gives it.
    ///
    /// @param schema the types of the view's schema: the key's type where the entity does not say
    void ofView(Given view, Map<String, ValueType> schema, FeatureView.Type kind, List<String> entityNames, List<Field> joinKeys) {
        for (Object each : view.list("entities", "entity")) {
            Optional<FeastObject> entity = switch (each) {
                case FeastObject object when object.kind() == FeastKind.ENTITY -> Optional.of(object);
                case String name -> named(name, view);
                case Unknown unknown -> {
                    unknown(view, unknown.what());
                    yield Optional.empty();
                }
                default -> Optional.empty();
            };
            if (entity.isEmpty() && each instanceof String name) {
                entityNames.add(name);
                joinKeys.add(new Field(name, schema.getOrDefault(name, ScalarType.UNKNOWN)));
            }
            entity.ifPresent(object -> {
                entityNames.add(names.of(object));
                joinKeys.add(new Field(joinKey(object), keyType(object, schema, kind)));
                if (!contents.isRegistered(object)) {
                    reports.add(Problem.error(view.object().place(), view.object().className() + " '" + view.name() + "' uses the entity '" + names.of(object)
                            + "', which no variable of a module holds, so Feast does not register it.", "Assign it to a variable of its module; reads fail without it."));
                }
            });
        }
        distinct(view, joinKeys);
    }

    private static ValueType keyType(FeastObject entity, Map<String, ValueType> schema, FeatureView.Type kind) {
        ValueType own = type(entity);
        if (own != ScalarType.UNKNOWN) {
            return own;
        }
        String key = entity.joinKey() instanceof String text ? text : "";
        return schema.getOrDefault(key, kind == FeatureView.Type.LABEL ? ScalarType.STRING : ScalarType.UNKNOWN);
    }

    private Optional<FeastObject> named(String name, Given view) {
        if (name.equals("__dummy")) {
            return Optional.empty();
        }
        Optional<FeastObject> found = contents.of(FeastKind.ENTITY).stream().filter(entity -> names.of(entity).equals(name)).findFirst();
        if (found.isEmpty()) {
            reports.add(Problem.error(view.object().place(), view.object().className() + " '" + view.name() + "' names the entity '" + name + "', which the repository does not define.",
                    "Define the entity, or correct the name."));
        }
        return found;
    }

    private void unknown(Given view, String what) {
        reports.add(Problem.error(view.object().place(), view.object().className() + " '" + view.name() + "' has an entity that is not known (" + what + "); its key is left out.",
                "Define the entity in the repository."));
    }

    private void distinct(Given view, List<Field> joinKeys) {
        var seen = new ArrayList<String>();
        joinKeys.removeIf(key -> {
            boolean again = seen.contains(key.name());
            seen.add(key.name());
            if (again) {
                reports.add(Problem.error(view.object().place(), view.object().className() + " '" + view.name() + "' has two entities with the join key '" + key.name() + "'.",
                        "Give each entity of a view a join key of its own."));
            }
            return again;
        });
    }
}
