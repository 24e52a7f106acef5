package pushdesk.repo.python;

/// What `dataclasses.field(default=…, default_factory=…)` gives.
///
/// @param value the default, or null
/// @param factory what makes it anew for each instance, or null
record FieldDefault(Object value, Object factory) {

    Object make(Calls calls) {
        return factory != null ? calls.invoke(factory) : value != null ? value : new Unknown("a field without default");
    }
}
