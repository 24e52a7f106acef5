package pushdesk.store.write;

import java.util.List;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowOrigin;
import pushdesk.store.journal.Materialization;
import pushdesk.store.push.EntryKind;

/// What the journal is to say of an entry, its counts aside.
record NewEntry(EntryKind kind, String source, PushMode mode, RowOrigin origin, long number, List<Materialization> intervals) {}
