package pushdesk.ui.rows;

import java.util.concurrent.CancellationException;
import pushdesk.model.Progress;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Moment;
import pushdesk.store.projection.PastStore;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;

/// Where an inspector reads: a store as it is now, or as it stood. Used off the FX thread.
interface RowReader {

    RowPage read(String name, RowQuery query, Progress progress);

    static RowReader now(FeatureStore store, StoreKind kind) {
        return (name, query, progress) -> kind == StoreKind.ONLINE ? store.online(name, query) : store.offline(name, query);
    }

    /// The online store as it stood; put together when it is first asked.
    final class Past implements RowReader {
        private final FeatureStore store;
        private final Moment moment;
        private PastStore past;
        private boolean closed;

        Past(FeatureStore store, Moment moment) {
            this.store = store;
            this.moment = moment;
        }

        @Override
        public RowPage read(String name, RowQuery query, Progress progress) {
            return opened().online(name, query, progress);
        }

        private synchronized PastStore opened() {
            if (closed) {
                throw new CancellationException();
            }
            if (past == null) {
                past = store.asOf(moment);
            }
            return past;
        }

        /// Nobody asks any more.
        synchronized void close() {
            closed = true;
            if (past != null) {
                past.close();
            }
        }
    }
}
