package pushdesk.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.ObjectInfo;
import pushdesk.model.PushSource;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Columns and requirements of pushes, made by hand.
public final class PushColumns {
    private PushColumns() {}

    public static PushColumn key(String name, ValueType type) {
        return column(name, PushColumn.Role.KEY, type);
    }

    public static PushColumn feature(String name, ValueType type) {
        return column(name, PushColumn.Role.FEATURE, type);
    }

    /// A feature that views want differently; read as `type`.
    public static PushColumn shared(String name, ValueType type, Map<String, ValueType> views) {
        return new PushColumn(name, name, PushColumn.Role.FEATURE, type, views, List.copyOf(views.keySet()), true);
    }

    /// A feature that the batch source calls otherwise.
    public static PushColumn renamed(String name, String featureName, ValueType type) {
        return new PushColumn(name, featureName, PushColumn.Role.FEATURE, type, Map.of("view", type), List.of("view"), true);
    }

    public static PushColumn eventTime() {
        return new PushColumn("event_timestamp", "event_timestamp", PushColumn.Role.EVENT_TIMESTAMP, ScalarType.UNIX_TIMESTAMP, Map.of(), List.of("view"), true);
    }

    public static PushColumn created() {
        return new PushColumn("created", "created", PushColumn.Role.CREATED_TIMESTAMP, ScalarType.UNIX_TIMESTAMP, Map.of(), List.of("view"), true);
    }

    public static PushRequirements requirements(PushColumn... columns) {
        var source = new PushSource("driver_push", Optional.empty(), ObjectInfo.at(new SourceLocation("features.py", 1)));
        return new PushRequirements(source, Optional.empty(), List.of(), List.of(), Arrays.asList(columns));
    }

    private static PushColumn column(String name, PushColumn.Role role, ValueType type) {
        return new PushColumn(name, name, role, type, Map.of("view", type), List.of("view"), true);
    }
}
