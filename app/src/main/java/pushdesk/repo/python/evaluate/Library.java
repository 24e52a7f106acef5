package pushdesk.repo.python.evaluate;

import java.util.Optional;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.value.Unknown;

/// What imports of libraries give.
public interface Library {

    /// The library's module of this dotted name; empty when it knows none, and the import then gives an [Unknown].
    Optional<HasAttributes> module(String name);
}
