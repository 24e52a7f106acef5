package pushdesk.repo.python;

/// A value that can be called.
@FunctionalInterface
public interface Callable {

    Object call(Arguments arguments);
}
