package pushdesk.cli.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.online.OnlineJson;
import pushdesk.cli.online.OnlineText;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.PushChanges;
import pushdesk.store.trace.PushChanges.Change;
import tools.jackson.core.JsonGenerator;

/// What `history REPO ENTRY --changes` tells: the keys that an entry changed online, with their values before and after.
///
/// @param only the one view that is asked about
record ChangesAnswer(Streams streams, FeatureStore store, PushResult entry, Optional<String> only) {
    private static final int PAGE = 1_000;
    private static final long KEYS_FOR_A_PERSON = 100;

    /// @param limit how many keys of a view at most
    void print(boolean json, Optional<Long> limit) {
        List<String> views = only.map(List::of).orElseGet(() -> entry.propagations().stream()
                .filter(line -> line.store() == StoreKind.ONLINE && line.written() > 0).map(Propagation::target).toList());
        if (json) {
            Json.print(streams.out(), generator -> write(generator, views, limit.orElse(Long.MAX_VALUE)));
        } else if (views.isEmpty()) {
            streams.err().println("Entry " + entry.pushId() + " changed no values online.");
        } else {
            views.forEach(view -> print(view, views.getFirst().equals(view), limit.orElse(KEYS_FOR_A_PERSON)));
        }
    }

    private void print(String view, boolean first, long most) {
        var table = new ArrayList<TextTable>();
        long total = read(view, most, page -> {
            if (table.isEmpty()) {
                table.add(empty(page.columns()));
            }
            page.changes().forEach(change -> table.getFirst().add(cells(page, change)));
        });
        streams.out().println((first ? "" : "\n") + view + ": " + count(total) + (total == 1 ? " key" : " keys"));
        table.forEach(each -> each.print(streams.out(), 0));
        streams.out().flush();
        if (total > most) {
            streams.err().println(count(most) + (most == 1 ? " of them is" : " of them are") + " shown; --limit shows more.");
        }
    }

    private static TextTable empty(List<RowPage.Column> columns) {
        var titles = new ArrayList<Column>();
        columns.stream().filter(ChangesAnswer::isKey).forEach(column -> titles.add(new Column(column.name(), OnlineText.isNumber(column.type()))));
        titles.add(Column.text("what"));
        columns.stream().filter(column -> !isKey(column)).forEach(column -> titles.add(Column.text(column.name())));
        titles.addAll(List.of(Column.text("event time"), Column.text("push"), Column.text("line")));
        return new TextTable(titles);
    }

    private List<String> cells(PushChanges page, Change change) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < page.columns().size(); i++) {
            if (isKey(page.columns().get(i))) {
                cells.add(value(page, i).apply(change.after().or(change::before).orElseThrow()));
            }
        }
        cells.add(switch (page.became(change)) {
            case NEW -> entry.kind().brings() ? "new" : "came back";
            case CHANGED -> "changed";
            case SAME_VALUES -> "same values";
            case GONE -> "gone";
        });
        for (int i = 0; i < page.columns().size(); i++) {
            if (!isKey(page.columns().get(i))) {
                cells.add(pair(change, value(page, i), page.other(change, i)));
            }
        }
        cells.add(pair(change, row -> row.eventTime() == null ? "" : row.eventTime().toString(), page.otherTime(change)));
        boolean both = change.before().isPresent() && change.after().isPresent();
        cells.add(pair(change, row -> Long.toString(row.pushId()), both));
        cells.add(pair(change, row -> Long.toString(row.line()), both));
        return cells;
    }

    private static Function<StoredRow, String> value(PushChanges page, int column) {
        return row -> OnlineText.cell(page.columns().get(column).type(), row.values().get(column));
    }

    /// One text where nothing changed, else both.
    private static String pair(Change change, Function<StoredRow, String> says, boolean changed) {
        String now = change.after().or(change::before).map(says).orElseThrow();
        return changed ? says.apply(change.before().orElseThrow()) + " → " + now : now;
    }

    private void write(JsonGenerator json, List<String> views, long most) {
        json.writeStartObject();
        json.writeNumberProperty("pushId", entry.pushId());
        json.writeArrayPropertyStart("views");
        for (String view : views) {
            json.writeStartObject();
            json.writeStringProperty("view", view);
            json.writeArrayPropertyStart("changes");
            long total = read(view, most, page -> page.changes().forEach(change -> write(json, page, change)));
            json.writeEndArray();
            json.writeNumberProperty("total", total);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PushChanges page, Change change) {
        json.writeStartObject();
        OnlineJson.keys(json, page.columns(), change.after().or(change::before).orElseThrow());
        json.writeStringProperty("became", page.became(change).name());
        write(json, "before", page, change.before());
        write(json, "after", page, change.after());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, PushChanges page, Optional<StoredRow> row) {
        row.ifPresent(stored -> {
            json.writeObjectPropertyStart(name);
            OnlineJson.stored(json, page.columns(), stored);
            json.writeEndObject();
        });
    }

    /// Hands on page after page until there are no more, or nobody reads them.
    ///
    /// @return how many keys were changed, those past the limit included
    private long read(String view, long most, Consumer<PushChanges> taker) {
        PushChanges.Place place = PushChanges.Place.BEGINNING;
        while (true) {
            PushChanges page = store.changes(entry.pushId(), view, place, (int) Math.min(PAGE, most - place.passed()));
            taker.accept(page);
            place = page.next();
            if (page.changes().isEmpty() || place.passed() >= Math.min(most, page.total()) || streams.readerGone()) {
                return page.total();
            }
        }
    }

    private static boolean isKey(RowPage.Column column) {
        return column.role() == PushColumn.Role.KEY;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
