package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.repo.python.evaluate.Function;
import pushdesk.repo.python.evaluate.Library;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasNames;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.Unknown;

/// What `feast` and its modules give. In which of its modules a name lies does not matter: that moved over the years.
public final class FeastLibrary implements Library {
    private static final List<String> ACTIONS = List.of("CREATE", "DESCRIBE", "UPDATE", "DELETE", "READ_ONLINE", "READ_OFFLINE", "WRITE_ONLINE", "WRITE_OFFLINE");
    private static final List<String> RESOURCES = List.of("Project", "Entity", "FeatureView", "OnDemandFeatureView", "BatchFeatureView", "StreamFeatureView",
            "FeatureService", "DataSource", "ValidationReference", "SavedDataset", "Permission", "LabelView");

    private final Map<String, Object> names = new HashMap<>();

    public FeastLibrary() {
        FeastKind.CLASSES.forEach((name, kind) -> names.put(name, new FeastClass(name, kind)));
        for (ScalarType type : ScalarType.values()) {
            if (type != ScalarType.UNKNOWN) {
                names.put(type.feastName(), type);
            }
        }
        names.put("ValueType", FeastTypes.VALUE_TYPE);
        names.put("PrimitiveFeastType", FeastTypes.VALUE_TYPE);
        names.put("Array", FeastTypes.ARRAY);
        names.put("Set", FeastTypes.SET);
        names.put("Struct", FeastTypes.STRUCT);
        names.put("on_demand_feature_view", decorator("OnDemandFeatureView", Map.of()));
        names.put("stream_feature_view", decorator("StreamFeatureView", Map.of()));
        names.put("batch_feature_view", decorator("BatchFeatureView", Map.of("online", true, "offline", true)));
        permissions();
    }

    private void permissions() {
        HasAttributes actions = name -> ACTIONS.contains(name) ? new FeastConstant(name) : new Unknown("AuthzedAction." + name);
        names.put("AuthzedAction", actions);
        names.put("ALL_ACTIONS", constants(ACTIONS));
        names.put("READ", constants(List.of("READ_OFFLINE", "READ_ONLINE")));
        names.put("WRITE", constants(List.of("WRITE_OFFLINE", "WRITE_ONLINE")));
        names.put("CRUD", constants(ACTIONS.subList(0, 4)));
        List<Object> types = new ArrayList<>();
        RESOURCES.forEach(name -> types.add(new FeastClass(name, FeastKind.CLASSES.getOrDefault(name, FeastKind.PART))));
        names.put("ALL_RESOURCE_TYPES", new PyList(types));
        names.put("ALL_FEATURE_VIEW_TYPES", new PyList(types.subList(2, 6)));
        names.put("SavedDataset", new FeastClass("SavedDataset", FeastKind.PART));
        names.put("ValidationReference", new FeastClass("ValidationReference", FeastKind.PART));
    }

    /// A constant that only its name matters of.
    record FeastConstant(String name) implements HasAttributes {
        @Override
        public Object attribute(String wanted) {
            return wanted.equals("name") ? name : wanted.equals("value") ? name.toLowerCase(java.util.Locale.ROOT) : new Unknown(name + "." + wanted);
        }
    }

    private static PyList constants(List<String> names) {
        return new PyList(new ArrayList<>(names.stream().map(FeastConstant::new).toList()));
    }

    /// `@decorator(…)` or plain `@decorator`: the function becomes a view that is named after it unless a name is given.
    private static Callable decorator(String className, Map<String, Object> defaults) {
        return given -> {
            if (given.positional().size() == 1 && given.positional().getFirst() instanceof Function function) {
                return view(className, defaults, given, function, given);
            }
            return (Callable) applied -> applied.first() instanceof Function function ? view(className, defaults, given, function, applied) : new Unknown(className);
        };
    }

    private static FeastObject view(String className, Map<String, Object> defaults, Arguments given, Function function, Arguments applied) {
        var view = new FeastObject(className, FeastKind.CLASSES.get(className), applied.place() != null ? applied.place() : given.place());
        view.arguments().putAll(defaults);
        view.arguments().putAll(given.named());
        if (view.argument("name") == null) {
            view.arguments().put("name", function.name());
        }
        view.arguments().put("udf", function);
        return view;
    }

    @Override
    public Optional<HasAttributes> module(String name) {
        return name.equals("feast") || name.startsWith("feast.") ? Optional.of(new FeastModule(name)) : Optional.empty();
    }

    /// `feast` or one of its modules.
    private final class FeastModule implements HasAttributes, HasNames {
        private final String name;

        FeastModule(String name) {
            this.name = name;
        }

        @Override
        public Object attribute(String wanted) {
            Object known = names.get(wanted);
            if (known != null) {
                return known;
            }
            boolean upper = !wanted.isEmpty() && Character.isUpperCase(wanted.charAt(0));
            if (upper && wanted.endsWith("Source")) {
                return new FeastClass(wanted, FeastKind.BATCH_SOURCE);
            }
            return upper || wanted.startsWith("_") ? new Unknown(name + "." + wanted) : new FeastModule(name + "." + wanted);
        }

        @Override
        public Collection<String> names() {
            var all = new ArrayList<>(names.keySet());
            all.addAll(List.of("FileSource", "BigQuerySource", "RedshiftSource", "SnowflakeSource", "AthenaSource"));
            return all;
        }
    }
}
