package pushdesk.cli.journal;

import static pushdesk.cli.common.TextTable.Column.number;
import static pushdesk.cli.common.TextTable.Column.text;

import java.util.List;
import java.util.Locale;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.push.PushJson;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;

/// What an undo or a reset tells, planned or done.
record RevisionAnswer(Streams streams, boolean json) {

    void planned(List<Propagation> lines) {
        if (json) {
            Json.print(streams.out(), generator -> {
                generator.writeStartObject();
                PushJson.propagations(lines, generator);
                generator.writeEndObject();
            });
        } else {
            matrix(lines);
            streams.out().println("Nothing was written.");
        }
    }

    void done(PushResult result) {
        if (json) {
            Json.print(streams.out(), generator -> HistoryCommand.entry(result, generator));
        } else {
            matrix(result.propagations());
            streams.out().println(result.kind() == EntryKind.UNDO
                    ? "Undid entry %d; this is entry %d, and can be undone.".formatted(result.undoes().getAsLong(), result.pushId())
                    : "Emptied; this is entry %d, and can be undone.".formatted(result.pushId()));
        }
        streams.out().flush();
    }

    void matrix(List<Propagation> lines) {
        var table = new TextTable(text("view or source"), text("store"), number("come back"), number("other values"), number("removed"), number("stay"));
        for (Propagation line : lines) {
            boolean online = line.store() == StoreKind.ONLINE;
            table.add(line.target(), line.store().name().toLowerCase(Locale.ROOT), count(online ? line.inserted() : line.appended()),
                    online ? count(line.updated()) : "", count(line.removed()), online ? count(line.unchanged()) : "");
        }
        table.print(streams.out(), 0);
        streams.out().println();
        lines.forEach(line -> line.notes().forEach(note -> streams.out().println(line.target() + ": " + note)));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
