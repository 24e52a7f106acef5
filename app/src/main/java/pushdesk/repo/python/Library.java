package pushdesk.repo.python;

import java.util.Optional;

/// What imports of libraries give.
public interface Library {

    /// The library's module of this dotted name; empty when it knows none, and the import then gives an [Unknown].
    Optional<HasAttributes> module(String name);
}
