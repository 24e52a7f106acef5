package pushdesk.repo.python.object;

/// A value with attributes.
public interface HasAttributes {

    /// The attribute's value, or null when there is none of that name.
    Object attribute(String name);

    /// @return whether it took the value
    default boolean assign(String name, Object value) {
        return false;
    }
}
