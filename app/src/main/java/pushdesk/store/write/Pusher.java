package pushdesk.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import pushdesk.model.Progress;
import pushdesk.model.Propagation;
import pushdesk.model.PushRequirements;
import pushdesk.model.StoreKind;
import pushdesk.store.EntryKind;
import pushdesk.store.PushResult;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.OnlineTarget;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// Carries out plans, one at a time; whoever calls holds the store's write lock.
public final class Pusher implements AutoCloseable {
    private final Database database;
    private final Catalog catalog;
    private final Clock clock;
    private final ExecutorService helper =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pushdesk-journal").factory());

    public Pusher(Database database, Clock clock) {
        this.database = database;
        this.catalog = new Catalog(database);
        this.clock = clock;
    }

    /// @param requirements what the definitions say now
    public PushResult push(EntryKind kind, PreparedPush plan, PushRequirements requirements, Progress progress) {
        long started = System.nanoTime();
        Currency.demand(database, plan, requirements);
        CompletableFuture<Void> file = CompletableFuture.runAsync(() -> Currency.demandSameFile(plan.request().rows().origin()), helper);
        var made = new ArrayList<StoredTable>();
        boolean done = false;
        try {
            var tables = new HashMap<String, StoredTable>();
            for (KeyGroup group : plan.groups()) {
                for (KeyGroup.Member member : group.views()) {
                    OnlineTarget target = member.target();
                    tables.put(target.view().name(), table(target.table(), target.shape(), made));
                }
            }
            Optional<StoredTable> offline = plan.offline().map(target -> table(target.table(), target.shape(), made));
            PushResult written = database.inTransaction(connection -> write(connection, kind, plan, tables, offline, file, started, progress));
            done = true;
            return reported(written, started);
        } finally {
            if (!done) {
                made.forEach(catalog::drop);
            }
        }
    }

    private StoredTable table(Optional<StoredTable> there, TableShape shape, List<StoredTable> made) {
        if (there.isPresent()) {
            var missing = shape.missingIn(there.get());
            return missing.isEmpty() ? there.get() : catalog.extend(there.get(), missing);
        }
        StoredTable table = catalog.create(shape);
        made.add(table);
        return table;
    }

    private PushResult write(
            Connection connection,
            EntryKind kind,
            PreparedPush plan,
            Map<String, StoredTable> tables,
            Optional<StoredTable> offline,
            CompletableFuture<Void> file,
            long started,
            Progress progress)
            throws SQLException {
        long push = plan.journalNumber() + 1;
        var writer = new PushWriter(connection, plan, push, helper, progress);
        writer.online(tables);
        if (offline.isPresent()) {
            writer.offline(offline.get());
        }
        Currency.await(file);
        var result = new PushResult(
                push,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                plan.request().source(),
                plan.request().mode(),
                plan.request().rows().origin(),
                plan.request().rows().rowsRead(),
                plan.rowsRejected(),
                plan.propagations(),
                since(started),
                kind,
                OptionalLong.empty(),
                OptionalLong.empty(),
                false);
        var places = plan.propagations().stream().map(line -> place(plan, line, tables, offline)).toList();
        new PushJournal(connection).add(result, plan.rule(), places);
        progress.checkCancelled();
        progress.phase("Committing");
        return result;
    }

    private static PushJournal.Place place(PreparedPush plan, Propagation line, Map<String, StoredTable> tables, Optional<StoredTable> offline) {
        if (line.refused().isPresent()) {
            return PushJournal.Place.NONE;
        }
        if (line.store() == StoreKind.OFFLINE) {
            return PushJournal.Place.of(offline.orElseThrow().id());
        }
        for (KeyGroup group : plan.groups()) {
            for (KeyGroup.Member member : group.views()) {
                if (member.target().view().name().equals(line.target())) {
                    List<String> taken = member.target().cells().stream().map(cell -> cell.column().name()).toList();
                    return new PushJournal.Place(Optional.of(tables.get(line.target()).id()), Optional.of(group.number()), taken);
                }
            }
        }
        throw new IllegalStateException(line.target() + " is in no group");
    }

    /// The push with the time it took in the end, which the journal learns too before all is brought to the disk.
    private PushResult reported(PushResult written, long started) {
        Duration took = since(started);
        database.inTransaction(connection -> {
            new PushJournal(connection).took(written.pushId(), took);
            return null;
        });
        database.sync();
        return written.withTook(took);
    }

    private static Duration since(long started) {
        return Duration.ofNanos((System.nanoTime() - started) / 1000 * 1000);
    }

    @Override
    public void close() {
        helper.shutdown();
    }
}
