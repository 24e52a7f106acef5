package pushdesk.repo.python;

/// A value that `copy` makes another of.
public interface Copied {

    Object copied();
}
