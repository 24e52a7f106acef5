package pushdesk.repo.feast;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.Field;
import pushdesk.model.problem.Problem;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.Unknown;

/// The fields of a schema.
final class Fields {
    private static final int MOST = 500_000;
    private final Reports reports;
    private final Map<FeastObject, Field> known = new IdentityHashMap<>();
    private int count;

    Fields(Reports reports) {
        this.reports = reports;
    }

    /// The fields given under one of these argument names, in their order, each name once.
    List<Field> of(Given given, String... argument) {
        var fields = new LinkedHashMap<String, Field>();
        if (given.value(argument) instanceof PyDict old) {
            old.items().forEach((name, type) -> {
                if (name instanceof String text) {
                    fields.put(text, new Field(text, RepoModel.orUnknown(type)));
                }
            });
            return List.copyOf(fields.values());
        }
        for (Object each : given.list(argument)) {
            if (++count > MOST) {
                reports.add(Problem.error(given.object().place(), "The repository defines more than " + MOST + " fields; those from here on are left out.", "Divide the repository."));
                break;
            }
            Field field = field(each, given);
            if (field != null && fields.putIfAbsent(field.name(), field) != null) {
                reports.add(Problem.error(given.object().place(), given.object().className() + " '" + given.name() + "' has more than one field named '" + field.name() + "'.",
                        "Rename or remove one; the first is used here."));
            }
        }
        return List.copyOf(fields.values());
    }

    private Field field(Object value, Given owner) {
        if (!(value instanceof FeastObject object) || object.kind() != FeastKind.FIELD) {
            if (value instanceof Unknown unknown) {
                unknown(owner, unknown.what());
            }
            return null;
        }
        Field same = known.get(object);
        if (same != null) {
            return same;
        }
        Object name = object.argument("name");
        if (!(name instanceof String text) || text.isEmpty()) {
            unknown(owner, name instanceof Unknown unknown ? unknown.what() : "a field without name");
            return null;
        }
        ValueType type = type(object, text, owner);
        var given = new Given(object, text, reports);
        var field = new Field(text, type, given.text("description"), given.map("tags", "labels"));
        known.put(object, field);
        return field;
    }

    private ValueType type(FeastObject field, String name, Given owner) {
        Object type = field.argument("dtype");
        if (type instanceof ValueType known) {
            return known;
        }
        reports.add(Problem.warning(field.place(), "The type of field '" + name + "' of '" + owner.name() + "' is not known"
                + (type instanceof Unknown unknown ? " (" + unknown.what() + ")." : "."), "Give one of Feast's types, such as Int64 or String."));
        return ScalarType.UNKNOWN;
    }

    private void unknown(Given owner, String what) {
        reports.add(Problem.warning(owner.object().place(), owner.object().className() + " '" + owner.name() + "' has a field that is known only when the code runs (" + what + ").",
                "Give the fields literally if they are to be seen here."));
    }

    /// Unknown fields and instances of derived classes are passed over.
    static Map<String, ValueType> types(List<Field> fields) {
        var types = new LinkedHashMap<String, ValueType>();
        fields.forEach(field -> types.putIfAbsent(field.name(), field.type()));
        return types;
    }
}
