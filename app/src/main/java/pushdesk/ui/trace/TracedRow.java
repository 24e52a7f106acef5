package pushdesk.ui.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.KeyTrace;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Words;

/// A row that was brought once, as the screen tells it.
///
/// @param fate what became of it, in words
/// @param entry the entry that brought it
/// @param origin where its entry's rows came from; of a materialized row, where the push before had it from
/// @param from the push whose offline row it was
/// @param asWritten values that the types of today do not hold, as text, by the names of their columns
record TracedRow(
        State state, String fate, StoredRow row, EntryKind kind, long entry, RowOrigin origin, Instant at, OptionalLong from, Map<String, String> asWritten) {

    enum State { STORED, BEATEN, UNDONE }

    static TracedRow of(KeyTrace.Row traced, List<PushResult> history) {
        State state = traced.stored() ? State.STORED : traced.undoneBy().isPresent() ? State.UNDONE : State.BEATEN;
        RowOrigin origin = traced.from().isEmpty() ? traced.origin()
                : history.stream().filter(entry -> entry.pushId() == traced.from().getAsLong()).findFirst().map(PushResult::origin).orElse(traced.origin());
        return new TracedRow(state, fate(traced, history), traced.row(), traced.kind(), traced.row().pushId(), origin, traced.at(), traced.from(), traced.asWritten());
    }

    /// A row of the offline store, which keeps every row that was appended.
    static TracedRow appended(StoredRow row, PushResult entry) {
        return new TracedRow(State.STORED, Words.text("trace.appended"), row, entry.kind(), entry.pushId(), entry.origin(), entry.at(), OptionalLong.empty(), Map.of());
    }

    private static String fate(KeyTrace.Row traced, List<PushResult> history) {
        if (traced.setAside()) {
            return Words.text("trace.set-aside");
        }
        if (traced.undoneBy().isPresent()) {
            return Words.text("trace.undone", EntryWords.name(history, traced.undoneBy().getAsLong()));
        }
        return traced.beatenBy().map(by -> {
            String other = EntryWords.name(history, by.pushId());
            String line = String.valueOf(by.line());
            return switch (traced.fate()) {
                case SUPERSEDED -> Words.text("trace.superseded", line);
                case LATE -> Words.text("trace.older", other, line);
                case UNCHANGED -> Words.text("trace.same", other, line);
                case INSERTED, UPDATED, REJECTED -> Words.text("trace.replaced", other, line);
            };
        }).orElseGet(() -> Words.text("trace.stored"));
    }

    /// `push 12, line 3`; of a materialized row the push before besides.
    String broughtBy() {
        String line = String.valueOf(row.line());
        return from.isPresent()
                ? Words.text("trace.brought.from", EntryWords.name(kind, entry), String.valueOf(from.getAsLong()), line)
                : Words.text("trace.brought", EntryWords.name(kind, entry), line);
    }

    /// The values of the columns, keys aside where there are others.
    static List<Integer> shown(List<RowPage.Column> columns, boolean keys) {
        return IntStream.range(0, columns.size())
                .filter(index -> keys || columns.get(index).role() != PushColumn.Role.KEY).boxed().toList();
    }
}
