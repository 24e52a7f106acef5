package pushdesk.cli.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.push.PushJson;
import pushdesk.cli.push.PushText;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import tools.jackson.core.JsonGenerator;

/// `history REPO`: what was done to the local stores, newest first; `history REPO ENTRY`: what one entry did.
@Command(
        name = "history",
        description = "List what was done to the local stores, newest first: pushes, undos, resets, materializations; or show what one of them did.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class HistoryCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "ENTRY", arity = "0..1", description = "The number of an entry: what it did, view by view.")
    private Long entry;

    @Option(names = "--changes", description = "With an entry: the keys that it changed online, with their values before and after.")
    private boolean changes;

    @Option(names = "--view", paramLabel = "V", description = "With --changes: of this view alone.")
    private String view;

    @Option(names = "--limit", paramLabel = "N", description = "With --changes: how many keys of a view at most. Without it: all in JSON, 100 in a table.")
    private Long limit;

    @Mixin
    private CommonOptions common;

    public HistoryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (entry == null && (changes || view != null || limit != null)) {
            throw PushdeskException.invalid("Whose changes? Give the number of an entry, as in 'pushdesk history REPO 3 --changes'.");
        }
        if (!changes && (view != null || limit != null)) {
            throw PushdeskException.invalid("--view and --limit go with --changes.");
        }
        if (limit != null && limit < 1) {
            throw PushdeskException.invalid("--limit is " + limit + "; a number from 1 is expected.");
        }
        try (FeatureStore store = common.openStore(common.repo(repository), streams)) {
            List<PushResult> pushes = store.history();
            if (entry == null) {
                all(pushes);
            } else {
                PushResult asked = pushes.stream().filter(push -> push.pushId() == entry).findFirst()
                        .orElseThrow(() -> new PushdeskException(ErrorCode.NOT_FOUND, "The journal has no entry " + entry + "."));
                one(asked, store);
            }
        }
        return ExitCode.DONE;
    }

    private void all(List<PushResult> pushes) {
        if (common.json()) {
            Json.print(streams.out(), json -> {
                json.writeStartObject();
                json.writeArrayPropertyStart("pushes");
                pushes.forEach(push -> entry(push, json));
                json.writeEndArray();
                json.writeEndObject();
            });
        } else if (pushes.isEmpty()) {
            streams.err().println("Nothing was pushed yet.");
        } else {
            table(pushes).print(streams.out(), 0);
        }
    }

    private void one(PushResult asked, FeatureStore store) {
        if (changes) {
            new ChangesAnswer(streams, store, asked, Optional.ofNullable(view)).print(common.json(), Optional.ofNullable(limit));
        } else if (common.json()) {
            Json.print(streams.out(), json -> entry(asked, json));
        } else {
            table(List.of(asked)).print(streams.out(), 0);
            streams.out().println();
            if (asked.kind().brings()) {
                PushText.matrix(asked.propagations(), streams.out());
            } else {
                new RevisionAnswer(streams, false).matrix(asked.propagations());
            }
        }
    }

    /// An entry of the journal.
    static void entry(PushResult push, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("pushId", push.pushId());
        json.writeStringProperty("at", push.at().toString());
        json.writeStringProperty("kind", push.kind().name());
        push.undoes().ifPresent(undone -> json.writeNumberProperty("undoes", undone));
        push.undoneBy().ifPresent(undo -> json.writeNumberProperty("undoneBy", undo));
        if (push.pruned()) {
            json.writeBooleanProperty("pruned", true);
        }
        if (push.setAside()) {
            json.writeBooleanProperty("setAside", true);
        }
        json.writeStringProperty("source", push.source());
        json.writeStringProperty("mode", push.mode().feastName());
        PushJson.origin(push.origin(), json);
        json.writeNumberProperty("rowsRead", push.rowsRead());
        json.writeNumberProperty("rowsRejected", push.rowsRejected());
        PushJson.propagations(push.propagations(), json);
        json.writeEndObject();
    }

    private static TextTable table(List<PushResult> pushes) {
        var table = new TextTable(Column.number("entry"), Column.text("at"), Column.text("what"), Column.text("source"), Column.text("mode"), Column.text("origin"),
                Column.number("rows"), Column.number("bad"), Column.number("written"), Column.text("state"));
        for (PushResult push : pushes) {
            long written = push.propagations().stream().mapToLong(Propagation::written).sum();
            table.add(Long.toString(push.pushId()), push.at().toString(), what(push), push.source(), push.mode().feastName(), push.origin().name(),
                    Long.toString(push.rowsRead()), Long.toString(push.rowsRejected()), Long.toString(written), state(push));
        }
        return table;
    }

    private static String what(PushResult entry) {
        return entry.kind() == EntryKind.UNDO ? "undo of " + entry.undoes().getAsLong() : entry.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String state(PushResult entry) {
        return entry.undoneBy().isPresent() ? "undone by " + entry.undoneBy().getAsLong() : entry.pruned() ? "in the baseline" : entry.setAside() ? "set aside" : "in effect";
    }
}
