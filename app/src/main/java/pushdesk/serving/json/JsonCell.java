package pushdesk.serving.json;

import pushdesk.rows.json.JsonKind;

/// One value of a request, as it was written; a null of JSON is null.
///
/// @param text the text of a string, otherwise the JSON itself
public record JsonCell(JsonKind kind, String text) {}
