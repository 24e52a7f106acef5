package pushdesk.repo.python.object;

/// A value that `copy` makes another of.
public interface Copied {

    Object copied();
}
