package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalledEntry;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.push.EntryKind;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredTable;

/// The turning on or off of one entry: what it changes in every table that the entry reached.
///
/// @param root the entry that brought rows or emptied tables
final class Revision {
    private final Connection connection;
    private final JournalledEntry root;
    private final Effects before;
    private final Effects after;

    /// A line of the matrix, and the table it tells of.
    record Line(Propagation propagation, long table) {}

    Revision(Connection connection, JournalledEntry root, Effects before, Effects after) {
        this.connection = connection;
        this.root = root;
        this.before = before;
        this.after = after;
    }

    /// Why it can't be done.
    List<String> refusals() throws SQLException {
        var refusals = new ArrayList<String>();
        if (root.pruned()) {
            refusals.add("Entry %d is older than what the journal keeps; what it wrote has become part of the baseline.".formatted(root.id()));
        }
        for (JournalledEntry.Line line : root.lines()) {
            if (Catalog.inUse(connection, line.table()).isEmpty()) {
                refusals.add("Entry %d was made when '%s' had other keys or types; its rows lie in the table that was set aside then, where they can be traced but not undone."
                        .formatted(root.id(), line.target()));
            }
        }
        return refusals;
    }

    /// Works out, or carries out, the change of every table.
    ///
    /// @param kept gets what is found, or has it already
    List<Line> run(boolean writes, KeptChanges kept, Progress progress) throws SQLException {
        var lines = new ArrayList<Line>();
        for (JournalledEntry.Line line : root.lines()) {
            Optional<StoredTable> table = Catalog.inUse(connection, line.table());
            if (table.isPresent()) {
                Propagation change = line.store() == StoreKind.ONLINE
                        ? online(table.get(), writes, kept, progress)
                        : offline(table.get(), writes, progress);
                lines.add(new Line(change, line.table()));
            }
        }
        return lines;
    }

    private Propagation online(StoredTable table, boolean writes, KeptChanges kept, Progress progress) throws SQLException {
        Layers wanted = Layers.of(connection, table, after);
        Layers there = Layers.of(connection, table, before);
        List<JournalledPush> touched;
        if (root.kind() == EntryKind.RESET) {
            touched = Stream.concat(there.pushes().stream(), wanted.pushes().stream()).distinct().toList();
        } else {
            touched = Stream.concat(there.pushes().stream(), wanted.pushes().stream())
                    .filter(push -> push.id() == root.id())
                    .distinct()
                    .toList();
        }
        progress.phase("Comparing");
        try (var keys = new KeyPortions(connection, table, touched)) {
            var revision = new TableRevision(connection, wanted, Optional.of(there), progress);
            TableRevision.Counts counts = (writes ? write(revision, keys, table, kept, progress) : look(revision, keys, table, kept)).counts();
            return new Propagation(
                    table.target(),
                    StoreKind.ONLINE,
                    counts.inserted(),
                    counts.updated(),
                    counts.unchanged(),
                    0,
                    0,
                    0,
                    counts.removed(),
                    0,
                    Optional.empty(),
                    touched.isEmpty() && root.kind() != EntryKind.RESET
                            ? List.of("'%s' was reset since; nothing of this entry is left in it.".formatted(table.target()))
                            : List.of());
        }
    }

    private static TableRevision.Found look(TableRevision revision, KeyPortions keys, StoredTable table, KeptChanges kept) throws SQLException {
        var keeping = new KeptChanges.Keeping();
        TableRevision.Found found = revision.revise(keys, keeping);
        kept.keep(table, keeping, found);
        return found;
    }

    private TableRevision.Found write(TableRevision revision, KeyPortions keys, StoredTable table, KeptChanges kept, Progress progress) throws SQLException {
        var writing = new RevisionWriter(connection, table);
        TableRevision.Found found;
        if (kept.of(table).isPresent()) {
            kept.of(table).get().each(writing, progress);
            found = kept.of(table).get().found();
        } else {
            found = revision.revise(keys, writing);
        }
        writing.finish();
        if (found.counts().changed() > 0) {
            new Figures(connection).changed(table, found.figures());
        }
        return found;
    }

    private Propagation offline(StoredTable table, boolean writes, Progress progress) throws SQLException {
        var archive = new OfflineArchive(table);
        OfflineArchive.Moves moves = archive.between(connection, before, after);
        if (writes) {
            archive.move(connection, moves, archive.all(connection, after).leaving(), progress);
        }
        return new Propagation(
                table.target(), StoreKind.OFFLINE, 0, 0, 0, 0, 0, moves.appended(), moves.removed(), 0, Optional.empty(), Materialized.since(
                        connection, root, after, moves));
    }
}
