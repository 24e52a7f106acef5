package pushdesk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import pushdesk.model.problem.SourceLocation;

/// What every object of a repository may carry beside its name. Texts that were not given are empty.
///
/// @param location where the object is defined
public record ObjectInfo(String description, Map<String, String> tags, String owner, SourceLocation location) {

    public ObjectInfo {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public static ObjectInfo at(SourceLocation location) {
        return new ObjectInfo("", Map.of(), "", location);
    }
}
