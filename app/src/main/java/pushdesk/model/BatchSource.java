package pushdesk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table or file of historical rows.
///
/// @param kind Feast's class: `FileSource`, `BigQuerySource`, …
/// @param reads the path, table or query, as the definition says; empty when unknown
/// @param timestampField the column of the event time; empty when the definition leaves it to be inferred
/// @param createdTimestampColumn empty when there is none
/// @param fieldMapping source column → feature name
public record BatchSource(
        String name,
        String kind,
        String reads,
        String timestampField,
        String createdTimestampColumn,
        Map<String, String> fieldMapping,
        ObjectInfo info)
        implements DataSource {

    public BatchSource {
        fieldMapping = Collections.unmodifiableMap(new LinkedHashMap<>(fieldMapping));
    }

    /// The name a source column has in views.
    public String featureName(String column) {
        return fieldMapping.getOrDefault(column, column);
    }

    /// The name a view's column has in this source.
    public String columnName(String feature) {
        return fieldMapping.entrySet().stream()
                .filter(mapping -> mapping.getValue().equals(feature))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(feature);
    }
}
