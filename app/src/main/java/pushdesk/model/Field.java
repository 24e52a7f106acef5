package pushdesk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import pushdesk.model.type.ValueType;

/// A named, typed column of a view or of a request.
public record Field(String name, ValueType type, String description, Map<String, String> tags) {

    public Field {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public Field(String name, ValueType type) {
        this(name, type, "", Map.of());
    }
}
