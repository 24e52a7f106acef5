package pushdesk.repo.python.object;

import java.util.Collection;

/// A module that can list what `from … import *` brings.
public interface HasNames {

    Collection<String> names();
}
