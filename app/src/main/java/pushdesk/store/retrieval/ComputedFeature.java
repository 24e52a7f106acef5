package pushdesk.store.retrieval;

import pushdesk.model.ValueType;

/// A feature of an on-demand view: its Python computes it when it is read, and Pushdesk runs none.
///
/// @param name what the answer would call it
public record ComputedFeature(String name, ValueType type, String view) {}
