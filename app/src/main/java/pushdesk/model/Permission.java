package pushdesk.model;

import java.util.List;

/// Who may do what with which objects. Pushdesk shows it; the local stores have no users to apply it to.
///
/// @param types the classes of objects it covers
/// @param actions the names of the actions it allows
public record Permission(String name, List<String> types, List<String> actions, ObjectInfo info) implements RepoObject {

    public Permission {
        types = List.copyOf(types);
        actions = List.copyOf(actions);
    }

    @Override
    public String kind() {
        return "Permission";
    }
}
