package planted;

import planted.store.Store;

/// Breaks the rule of the launcher.
public interface Start {
    void breaks(Store store);
}
