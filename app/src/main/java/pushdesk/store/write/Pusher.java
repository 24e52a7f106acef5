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
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.journal.Materialization;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.OnlineTarget;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.WriteRule;
import pushdesk.store.sql.Ahead;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.Footprint;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// Carries out plans, one at a time; whoever calls holds the store's write lock.
public final class Pusher implements AutoCloseable {
    private static final Duration WORTH_TELLING = Duration.ofMillis(50);

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
        Currency.demand(database, plan, requirements);
        PushRequest request = plan.request();
        CompletableFuture<Void> file = CompletableFuture.runAsync(() -> Currency.demandSameFile(request.rows().origin()), helper);
        var entry = new NewEntry(kind, request.source(), request.mode(), request.rows().origin(), plan.journalNumber() + 1, List.of());
        return carryOut(entry, List.of(plan), file, progress);
    }

    /// Writes what was planned for each of some views, all of it or nothing, as one entry.
    ///
    /// @param plans on the same state of the store
    /// @param definitions as they are now
    /// @param intervals what of each view's batch source was looked at
    public PushResult materialize(
            String source, List<PreparedPush> plans, FeatureRepo definitions, List<Materialization> intervals, Progress progress) {
        plans.forEach(plan -> Currency.demand(database, plan, PushRequirements.ofView(definitions, plan.request().source())));
        var entry = new NewEntry(
                EntryKind.MATERIALIZE, source, PushMode.ONLINE, RowOrigin.offlineStore(), plans.getFirst().journalNumber() + 1, intervals);
        return carryOut(entry, plans, CompletableFuture.completedFuture(null), progress);
    }

    private PushResult carryOut(NewEntry entry, List<PreparedPush> plans, CompletableFuture<Void> file, Progress progress) {
        long started = System.nanoTime();
        var made = new ArrayList<StoredTable>();
        boolean done = false;
        try {
            var writings = new ArrayList<Writing>();
            for (PreparedPush plan : plans) {
                var tables = new HashMap<String, StoredTable>();
                for (KeyGroup group : plan.groups()) {
                    for (KeyGroup.Member member : group.views()) {
                        OnlineTarget target = member.target();
                        tables.put(target.view().name(), table(target.table(), target.shape(), made));
                    }
                }
                writings.add(new Writing(plan, tables, plan.offline().map(target -> table(target.table(), target.shape(), made))));
            }
            long bytes = writings.stream().mapToLong(Writing::footprint).sum();
            PushResult written = database.inTransaction(bytes, connection -> write(connection, entry, writings, file, started, progress));
            done = true;
            return reported(written, started);
        } finally {
            if (!done) {
                made.forEach(catalog::drop);
            }
        }
    }

    /// A plan with the tables it writes.
    private record Writing(PreparedPush plan, Map<String, StoredTable> tables, Optional<StoredTable> offline) {

        long footprint() {
            return plan.propagations().stream()
                    .filter(line -> line.refused().isEmpty())
                    .mapToLong(line -> Footprint.of(line.store() == StoreKind.ONLINE ? tables.get(line.target()) : offline.orElseThrow(), line))
                    .sum();
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
            Connection connection, NewEntry entry, List<Writing> writings, CompletableFuture<Void> file, long started, Progress progress)
            throws SQLException {
        var lines = new ArrayList<Propagation>();
        var places = new ArrayList<PushJournal.Place>();
        int groups = 0;
        long read = 0;
        long rejected = 0;
        WriteRule rule = writings.getFirst().plan().rule();
        for (Writing writing : writings) {
            PreparedPush plan = writing.plan();
            var writer = new PushWriter(connection, plan, entry.number(), groups, helper, progress);
            writer.online(writing.tables());
            if (writing.offline().isPresent()) {
                writer.offline(writing.offline().get());
            }
            for (Propagation line : plan.propagations()) {
                lines.add(line);
                places.add(place(writing, line, groups));
            }
            groups += plan.groups().size();
            read += plan.request().rows().rowsRead();
            rejected += plan.rowsRejected();
        }
        Ahead.await(file);
        var result = new PushResult(
                entry.number(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entry.source(),
                entry.mode(),
                entry.origin(),
                read,
                rejected,
                lines,
                since(started),
                entry.kind(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                false);
        var journal = new PushJournal(connection);
        journal.add(result, rule, places);
        journal.materialized(entry.number(), entry.intervals());
        progress.checkCancelled();
        progress.phase("Committing");
        return result;
    }

    private static PushJournal.Place place(Writing writing, Propagation line, int firstGroup) {
        if (line.refused().isPresent()) {
            return PushJournal.Place.NONE;
        }
        if (line.store() == StoreKind.OFFLINE) {
            return PushJournal.Place.of(writing.offline().orElseThrow().id());
        }
        for (KeyGroup group : writing.plan().groups()) {
            for (KeyGroup.Member member : group.views()) {
                if (member.target().view().name().equals(line.target())) {
                    List<String> taken = member.target().cells().stream().map(cell -> cell.column().name()).toList();
                    long table = writing.tables().get(line.target()).id();
                    return new PushJournal.Place(Optional.of(table), Optional.of(firstGroup + group.number()), taken);
                }
            }
        }
        throw new IllegalStateException(line.target() + " is in no group");
    }

    /// The push with the time it took in the end, brought to the disk. The journal learns that time too where the commit took long.
    private PushResult reported(PushResult written, long started) {
        Duration took = since(started);
        boolean slow = took.minus(written.took()).compareTo(WORTH_TELLING) > 0;
        if (slow) {
            database.inTransaction(connection -> {
                new PushJournal(connection).took(written.pushId(), took);
                return null;
            });
        }
        database.sync();
        return slow ? written.withTook(took) : written;
    }

    private static Duration since(long started) {
        return Duration.ofNanos((System.nanoTime() - started) / 1000 * 1000);
    }

    @Override
    public void close() {
        helper.shutdown();
    }
}
