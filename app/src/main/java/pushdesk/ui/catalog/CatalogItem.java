package pushdesk.ui.catalog;

import pushdesk.model.RepoObject;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Kind;

/// A line of the catalog.
public sealed interface CatalogItem {

    /// The word shown.
    String title();

    /// The head of a group.
    record Group(String title, int count) implements CatalogItem {}

    /// An object of the repository.
    ///
    /// @param kept whether it is shown as it was, since its file is broken now
    record Entry(RepoObject object, boolean kept) implements CatalogItem {
        @Override
        public String title() {
            return object.name();
        }
    }

    /// One of the local stores.
    record Store(StoreKind store) implements CatalogItem {
        @Override
        public String title() {
            return kind().title();
        }

        public Kind kind() {
            return store == StoreKind.ONLINE ? Kind.ONLINE_STORE : Kind.OFFLINE_STORE;
        }
    }
}
