package pushdesk.store.retrieval;

import pushdesk.model.type.ValueType;

/// A feature of an on-demand view that is computed at request time, and not here: Pushdesk runs no Python.
///
/// @param name what the answer would call it
/// @param reason why it is not computed here, without a stop
public record ComputedFeature(String name, ValueType type, String view, String reason) {}
