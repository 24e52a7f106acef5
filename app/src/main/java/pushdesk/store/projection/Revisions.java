package pushdesk.store.projection;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalHistory;
import pushdesk.store.journal.JournalledEntry;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.UndoPlan;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.Figures;
import pushdesk.store.table.Footprint;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoredTable;

/// Plans and carries out undos and resets, each an entry of the journal of its own. Whoever writes holds the store's write lock.
public final class Revisions {
    private final Database database;
    private final Clock clock;
    private volatile SoftReference<KeptChanges> planned = new SoftReference<>(null);

    public Revisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public UndoPlan planUndo(long entry, Progress progress) {
        return database.read(connection -> {
            PushResult undone = new JournalHistory(connection).entry(entry);
            long last = new PushJournal(connection).lastNumber();
            var refusals = new ArrayList<String>();
            undone.undoneBy().ifPresent(by -> refusals.add("Entry %d was undone by entry %d; undo that one to bring it back.".formatted(entry, by)));
            Revision revision = revision(connection, entry, last + 1);
            refusals.addAll(revision.refusals());
            var kept = new KeptChanges(entry, last);
            List<Propagation> lines = refusals.isEmpty()
                    ? revision.run(false, kept, progress).stream().map(Revision.Line::propagation).toList()
                    : List.of();
            planned = new SoftReference<>(kept);
            return new UndoPlan(undone, last, lines, refusals);
        });
    }

    private static Revision revision(Connection connection, long entry, long number) throws SQLException {
        Effects now = Effects.now(connection);
        return new Revision(connection, JournalledEntry.of(connection, now.root(entry)), now, now.with(number, entry));
    }

    public PushResult undo(UndoPlan plan, Progress progress) {
        long started = System.nanoTime();
        if (plan.refused()) {
            throw PushdeskException.invalid(String.join(" ", plan.refusals()));
        }
        demandCurrent(plan.journalNumber());
        long entry = plan.entry().pushId();
        List<StoredTable> tables = database.read(connection -> {
            var reached = new ArrayList<StoredTable>();
            for (JournalledEntry.Line line : JournalledEntry.of(connection, Effects.now(connection).root(entry)).lines()) {
                Catalog.inUse(connection, line.table()).ifPresent(reached::add);
            }
            return reached;
        });
        prepareArchives(tables);
        PushResult done = database.inTransaction(footprint(tables, plan.propagations()), connection -> {
            List<Revision.Line> lines = revision(connection, entry, plan.journalNumber() + 1).run(true, kept(plan), progress);
            demandPlanned(plan.propagations(), lines);
            return journal(connection, plan.journalNumber() + 1, plan.entry().source(), plan.entry().mode(), EntryKind.UNDO, OptionalLong.of(entry), lines, started);
        });
        return synced(done);
    }

    private static long footprint(List<StoredTable> tables, List<Propagation> changes) {
        long bytes = 0;
        for (StoredTable table : tables) {
            for (Propagation change : changes) {
                if (change.store() == table.store() && change.target().equals(table.target())) {
                    bytes += Footprint.of(table, change);
                }
            }
        }
        return bytes;
    }

    private KeptChanges kept(UndoPlan plan) {
        KeptChanges kept = planned.get();
        planned.clear();
        boolean same = kept != null && kept.entry() == plan.entry().pushId() && kept.journalNumber() == plan.journalNumber();
        return same ? kept : new KeptChanges(plan.entry().pushId(), plan.journalNumber());
    }

    /// @param views whose online rows go, @param batchSources whose offline rows go
    public ResetPlan planReset(Set<String> views, Set<String> batchSources) {
        return database.read(connection -> {
            var lines = new ArrayList<Propagation>();
            for (StoredTable table : tables(connection, views, batchSources)) {
                lines.add(removal(table, new Figures(connection).all(table.store()).get(table.target())));
            }
            return new ResetPlan(views, batchSources, new PushJournal(connection).lastNumber(), lines);
        });
    }

    private static List<StoredTable> tables(Connection connection, Set<String> views, Set<String> batchSources) throws SQLException {
        return Catalog.inUse(connection).stream()
                .filter(table -> (table.store() == StoreKind.ONLINE ? views : batchSources).contains(table.target()))
                .toList();
    }

    private static Propagation removal(StoredTable table, StoreFigures.Figure figure) {
        long rows = figure == null ? 0 : figure.rows();
        return new Propagation(table.target(), table.store(), 0, 0, 0, 0, 0, 0, rows, 0, Optional.empty(), List.of());
    }

    public PushResult reset(ResetPlan plan, Progress progress) {
        long started = System.nanoTime();
        if (plan.removed() == 0) {
            throw PushdeskException.invalid("There is nothing to reset: what you chose holds no rows.");
        }
        demandCurrent(plan.journalNumber());
        List<StoredTable> tables = database.read(connection -> tables(connection, plan.views(), plan.batchSources()));
        prepareArchives(tables);
        progress.phase("Emptying");
        PushResult done = database.inTransaction(connection -> {
            var lines = new ArrayList<Revision.Line>();
            Effects effects = Effects.now(connection);
            for (StoredTable table : tables) {
                var figures = new Figures(connection);
                lines.add(new Revision.Line(removal(table, figures.all(table.store()).get(table.target())), table.id()));
                if (table.store() == StoreKind.OFFLINE) {
                    var archive = new OfflineArchive(table);
                    archive.move(connection, archive.all(connection, effects), List.of(), progress);
                } else {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate("DELETE FROM " + table.sqlName());
                    }
                    figures.counted(table);
                }
                progress.checkCancelled();
            }
            demandPlanned(plan.propagations(), lines);
            String what = String.join(", ", tables.stream().map(StoredTable::target).distinct().toList());
            PushMode mode = plan.batchSources().isEmpty() ? PushMode.ONLINE : plan.views().isEmpty() ? PushMode.OFFLINE : PushMode.ONLINE_AND_OFFLINE;
            return journal(connection, plan.journalNumber() + 1, what, mode, EntryKind.RESET, OptionalLong.empty(), lines, started);
        });
        return synced(done);
    }

    private void prepareArchives(List<StoredTable> tables) {
        tables.stream().filter(table -> table.store() == StoreKind.OFFLINE).forEach(table -> new OfflineArchive(table).prepare(database));
    }

    private void demandCurrent(long planned) {
        long now = database.read(connection -> new PushJournal(connection).lastNumber());
        if (now != planned) {
            throw new PushdeskException(
                    ErrorCode.PLAN_OUTDATED, "Entry %d was made since this was planned; nothing was written. Look at the new plan.".formatted(now));
        }
    }

    /// A table that was set aside since is no longer reached, without an entry in the journal that would tell of it.
    private static void demandPlanned(List<Propagation> planned, List<Revision.Line> done) {
        List<String> before = planned.stream().map(line -> line.store() + line.target()).toList();
        if (!before.equals(done.stream().map(Revision.Line::propagation).map(line -> line.store() + line.target()).toList())) {
            throw new PushdeskException(
                    ErrorCode.PLAN_OUTDATED, "A table was set aside since this was planned; nothing was written. Look at the new plan.");
        }
    }

    private PushResult journal(
            Connection connection,
            long number,
            String source,
            PushMode mode,
            EntryKind kind,
            OptionalLong undoes,
            List<Revision.Line> lines,
            long started)
            throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RowOrigin origin = undoes.isPresent() ? RowOrigin.journal(undoes.getAsLong()) : new RowOrigin(RowOrigin.Kind.JOURNAL, "reset", "", "");
        var journal = new PushJournal(connection);
        var result = new PushResult(
                number,
                at,
                source,
                mode,
                origin,
                0,
                0,
                lines.stream().map(Revision.Line::propagation).toList(),
                since(started),
                kind,
                undoes,
                OptionalLong.empty(),
                false,
                false);
        journal.add(result, journal.writeRule(), lines.stream().map(line -> PushJournal.Place.of(line.table())).toList());
        return result;
    }

    private PushResult synced(PushResult done) {
        database.sync();
        return done;
    }

    private static Duration since(long started) {
        return Duration.ofNanos((System.nanoTime() - started) / 1000 * 1000);
    }
}
