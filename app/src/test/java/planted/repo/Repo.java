package planted.repo;

import org.h2.Driver;
import planted.store.Store;

/// Breaks the arrows and the libraries of its package.
public interface Repo {
    void breaks(Store arrow, Driver library);
}
