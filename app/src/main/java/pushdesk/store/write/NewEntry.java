package pushdesk.store.write;

import java.util.List;
import pushdesk.model.PushMode;
import pushdesk.rows.RowOrigin;
import pushdesk.store.EntryKind;
import pushdesk.store.journal.Materialization;

/// What the journal is to say of an entry, its counts aside.
record NewEntry(EntryKind kind, String source, PushMode mode, RowOrigin origin, long number, List<Materialization> intervals) {}
