package pushdesk.model.push;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// One column that a push brings.
///
/// @param name its name in the batch source (before field mapping); the name it is stored under offline
/// @param featureName its name in views (after field mapping); a file may use either
/// @param type the type to read it as: the widest that its views ask for, [ScalarType#STRING] where no type holds them all
/// @param views the type each view wants it as, by view name; consumers first
/// @param onlineFor the consumers that need it online
/// @param offline whether the batch source's table has it
public record PushColumn(
        String name,
        String featureName,
        Role role,
        ValueType type,
        Map<String, ValueType> views,
        List<String> onlineFor,
        boolean offline) {

    /// What a column is for. A column may be a key of one view and a feature of another; then it is a key.
    public enum Role { KEY, FEATURE, EVENT_TIMESTAMP, CREATED_TIMESTAMP }

    public PushColumn {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        onlineFor = List.copyOf(onlineFor);
    }

    /// The same, with this type where the definitions leave it open.
    public PushColumn settledAs(ValueType settled) {
        if (type != ScalarType.UNKNOWN) {
            return this;
        }
        var wanted = new LinkedHashMap<>(views);
        wanted.replaceAll((view, open) -> open == ScalarType.UNKNOWN ? settled : open);
        return new PushColumn(name, featureName, role, settled, wanted, onlineFor, offline);
    }

    /// Whether its views agree on a type, or one type holds them all.
    public boolean typesAgree() {
        return views.values().stream().allMatch(wanted -> ValueType.wider(wanted, type).filter(type::equals).isPresent());
    }
}
