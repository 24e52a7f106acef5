package pushdesk.repo.python.object;

/// A value that can be indexed.
public interface HasItems {

    Object item(Object key);
}
