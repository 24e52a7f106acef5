package pushdesk.repo.python;

/// A value that can be indexed.
public interface HasItems {

    Object item(Object key);
}
