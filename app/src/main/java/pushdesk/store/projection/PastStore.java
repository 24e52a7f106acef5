package pushdesk.store.projection;

import pushdesk.model.Progress;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;

/// The online store as it stood at another moment, made from the journal in a place of its own. Closing it frees that.
///
/// Safe for use by several threads.
public interface PastStore extends AutoCloseable {

    Moment moment();

    /// A view's rows as they were. The first question about a view puts them together, later ones are quick.
    ///
    /// @throws pushdesk.model.PushdeskException when there is no such view
    RowPage online(String view, RowQuery query, Progress progress);

    @Override
    void close();
}
