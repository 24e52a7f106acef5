package pushdesk.repo.python.library;

import pushdesk.repo.python.value.Unknown;

/// What `dataclasses.field(default=…, default_factory=…)` gives.
///
/// @param value the default, or null
/// @param factory what makes it anew for each instance, or null
public record FieldDefault(Object value, Object factory) {

    public Object make(Calls calls) {
        return factory != null ? calls.invoke(factory) : value != null ? value : new Unknown("a field without default");
    }
}
