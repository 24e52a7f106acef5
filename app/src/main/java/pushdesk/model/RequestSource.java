package pushdesk.model;

import java.util.List;

/// Columns that a caller sends with a request for features.
public record RequestSource(String name, List<Field> schema, ObjectInfo info) implements DataSource {

    public RequestSource {
        schema = List.copyOf(schema);
    }

    @Override
    public String kind() {
        return "RequestSource";
    }
}
