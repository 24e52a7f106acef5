package pushdesk.model.difference;

/// One property of an object that differs.
///
/// @param property Feast's name for it; parts after a dot: `schema.rating`, `tags.team`
/// @param applied the text of its value in the registry; empty when it has none there
/// @param defined the text of its value in the definitions; empty when it has none there
public record PropertyChange(String property, String applied, String defined) {}
