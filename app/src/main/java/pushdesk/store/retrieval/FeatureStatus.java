package pushdesk.store.retrieval;

/// What is to be known of a value beside it, in Feast's words (`ServingService.proto`, `FieldStatus`).
public enum FeatureStatus {
    PRESENT,
    /// A row is stored, and the feature is null in it.
    NULL_VALUE,
    /// Nothing is stored under the keys.
    NOT_FOUND,
    /// The value can't be computed from its inputs.
    INVALID,
    /// The value is older than its view's ttl. It is there all the same.
    OUTSIDE_MAX_AGE
}
