package pushdesk.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowBatch;
import pushdesk.store.join.HistoricalFeatures;
import pushdesk.store.join.HistoricalQuery;
import pushdesk.store.join.PointInTimeJoin;
import pushdesk.store.journal.JournalHistory;
import pushdesk.store.journal.JournalledEntry;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.journal.Prunable;
import pushdesk.store.journal.Retention;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.materialize.Materializer;
import pushdesk.store.parity.Parity;
import pushdesk.store.parity.ViewParity;
import pushdesk.store.plan.SettledTypes;
import pushdesk.store.projection.BroughtRows;
import pushdesk.store.projection.Moment;
import pushdesk.store.projection.Past;
import pushdesk.store.projection.PastStore;
import pushdesk.store.projection.Verification;
import pushdesk.store.projection.Verifier;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushAttempt;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.UndoPlan;
import pushdesk.store.push.WriteRule;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineQuery;
import pushdesk.store.retrieval.OnlineRetrieval;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.Figures;
import pushdesk.store.table.Migration;
import pushdesk.store.table.Migrations;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.TableReader;
import pushdesk.store.table.TableShape;
import pushdesk.store.trace.ChangedKeys;
import pushdesk.store.trace.KeyHistory;
import pushdesk.store.trace.KeyTrace;
import pushdesk.store.trace.PushChanges;

/// The local online and offline stores of one repository, with the journal of the pushes made to them.
///
/// Reads may run beside a push and see the state before or after it, never between. Safe for use by several threads. Only
/// [PushdeskException] leaves it, and `CancellationException` where a [Progress] says so.
public final class FeatureStore implements AutoCloseable {
    private final OpenStore opened;
    private final boolean guest;
    private final Database database;
    private final Writing writing;
    private final Pushes pushes;
    private volatile FeatureRepo repo;

    private FeatureStore(OpenStore opened, FeatureRepo repo, boolean guest) {
        this.opened = opened;
        this.repo = repo;
        this.guest = guest;
        database = opened.database;
        writing = opened.writing;
        pushes = new Pushes(database, opened.clock, opened.pusher, writing, this::definitions);
    }

    /// The same store for somebody else in this process, who follows definitions of its own, and whose closing frees nothing.
    public FeatureStore lent(FeatureRepo definitions) {
        return new FeatureStore(opened, definitions, true);
    }

    /// Opens the repository's store in the directory, or makes it.
    ///
    /// @throws PushdeskException when another window or process holds it, when a newer Pushdesk wrote it, or when the directory can't be written
    public static FeatureStore open(FeatureRepo repo, Path directory) {
        return open(repo, directory, StoreOptions.USUAL);
    }

    public static FeatureStore open(FeatureRepo repo, Path directory, StoreOptions options) {
        return new FeatureStore(OpenStore.in(directory, repo, options), repo, false);
    }

    /// A store that is gone when it is closed.
    public static FeatureStore inMemory(FeatureRepo repo) {
        return inMemory(repo, StoreOptions.USUAL);
    }

    public static FeatureStore inMemory(FeatureRepo repo, StoreOptions options) {
        return new FeatureStore(OpenStore.inMemory(repo, options), repo, false);
    }

    /// The database file; empty in memory.
    public Optional<Path> file() {
        return opened.file;
    }

    /// What the user should know about how the store was opened: that a damaged file was set aside.
    public Optional<String> notice() {
        return opened.notice;
    }

    /// Whether a fault, such as a full disk, has closed it; it must be closed and opened again then. What was reported as done is in it.
    public boolean closedItself() {
        return database.closedItself();
    }

    /// The definitions were read again. Plans made before are outdated where they rest on what changed.
    public void definitions(FeatureRepo changed) {
        repo = changed;
    }

    /// The definitions that pushes and reads follow now.
    public FeatureRepo definitions() {
        return repo;
    }

    /// What a push to the source must bring; types that the definitions leave open are settled by what is stored already.
    ///
    /// @throws PushdeskException when the repository has no such push source
    public PushRequirements requirements(String pushSource) {
        FeatureRepo definitions = repo;
        return database.read(connection -> SettledTypes.of(connection, PushRequirements.of(definitions, pushSource)));
    }

    /// What rows written to one view alone must bring, likewise.
    ///
    /// @throws PushdeskException when the repository stores no such view
    public PushRequirements viewRequirements(String view) {
        FeatureRepo definitions = repo;
        return database.read(connection -> SettledTypes.of(connection, PushRequirements.ofView(definitions, view)));
    }

    /// What rows loaded into a batch source must bring, likewise.
    ///
    /// @throws PushdeskException when the repository has no such batch source
    public PushRequirements loadRequirements(String batchSource) {
        FeatureRepo definitions = repo;
        return database.read(connection -> SettledTypes.of(connection, PushRequirements.ofBatchSource(definitions, batchSource)));
    }

    /// Works out what the push would do. Writes nothing.
    public PushPlan plan(PushRequest request, Progress progress) {
        return pushes.plan(request, PushRequirements::of, progress);
    }

    /// Does what the plan says, all of it or none, in one transaction. When it returns, the push survives a kill of the process.
    ///
    /// @throws PushdeskException when the plan is refused, or outdated: then nothing is written
    public PushResult push(PushPlan plan, Progress progress) {
        return pushes.push(plan, EntryKind.PUSH, PushRequirements::of, progress);
    }

    /// Plans and pushes at once, so that nothing can come between.
    public PushAttempt pushNow(PushRequest request, Progress progress) {
        return pushes.pushNow(request, EntryKind.PUSH, PushRequirements::of, progress);
    }

    /// Works out what loading rows into a batch source would do: like a push that goes offline alone, without a push source. Writes nothing.
    ///
    /// @param rows made for [#loadRequirements]
    /// @param skipBadRows load the rest when rows are bad
    /// @param fillCreated give rows the time of the loading where the created column is missing
    public PushPlan planLoad(String batchSource, RowBatch rows, boolean skipBadRows, boolean fillCreated, Progress progress) {
        var request = new PushRequest(batchSource, PushMode.OFFLINE, rows, Set.of(), skipBadRows, fillCreated);
        return pushes.plan(request, PushRequirements::ofBatchSource, progress);
    }

    /// Does what the plan of [#planLoad] says, as [#push] does. The entry of the journal is a push whose source is the batch source.
    public PushResult load(PushPlan plan, Progress progress) {
        return pushes.push(plan, EntryKind.PUSH, PushRequirements::ofBatchSource, progress);
    }

    /// The newest entry in effect that brought the very bytes of this file to the batch source.
    ///
    /// @param sha256 as in the origin of its rows
    public Optional<PushResult> loaded(String batchSource, String sha256) {
        return database.read(connection -> new JournalHistory(connection).loaded(batchSource, sha256));
    }

    /// Works out what writing rows to one view alone would do: like a push that goes online alone, without a push source. Writes nothing.
    ///
    /// @param rows made for [#viewRequirements]
    /// @param skipBadRows write the rest when rows are bad
    public PushPlan planWrite(String view, RowBatch rows, boolean skipBadRows, Progress progress) {
        return pushes.plan(new PushRequest(view, PushMode.ONLINE, rows, Set.of(), skipBadRows, false), PushRequirements::ofView, progress);
    }

    /// Does what the plan of [#planWrite] says, as [#push] does.
    public PushResult write(PushPlan plan, Progress progress) {
        return pushes.push(plan, EntryKind.WRITE, PushRequirements::ofView, progress);
    }

    /// Plans and pushes rows to one view online and nowhere else (`feature_store.py`, `write_to_online_store`): by the same rules as a push, and
    /// journalled as one, with the view's name as its source.
    ///
    /// @param rows made for [#viewRequirements]
    public PushAttempt writeOnline(String view, RowBatch rows, Progress progress) {
        return pushes.pushNow(new PushRequest(view, PushMode.ONLINE, rows), EntryKind.WRITE, PushRequirements::ofView, progress);
    }

    /// The accepted rows that a push brought, late and superseded ones too, to be pushed once more: as [#requirements] of its source has them now.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when the entry was no push to a push source that is still there, when its rows are gone, or too many
    public RowBatch brought(long entry, Progress progress) {
        return database.read(connection -> {
            JournalledEntry pushed = JournalledEntry.of(connection, entry);
            if (pushed.kind() != EntryKind.PUSH) {
                throw PushdeskException.invalid("Entry %d was no push.".formatted(entry));
            }
            return new BroughtRows(connection, pushed, requirements(pushed.source()), progress).batch();
        });
    }

    /// Works out what undoing an entry of the journal would do. Writes nothing.
    ///
    /// @throws PushdeskException when there is no such entry
    public UndoPlan planUndo(long entry, Progress progress) {
        return opened.revisions.planUndo(entry, progress);
    }

    /// Undoes an entry, all of it or nothing: the stores are then as if it had never been made. The undo is an entry of its own, and can be undone.
    ///
    /// @throws PushdeskException when the plan is refused, or when another entry was made since
    public PushResult undo(UndoPlan plan, Progress progress) {
        return writing.run(() -> opened.revisions.undo(plan, progress));
    }

    /// Compares the tables with what the journal says they hold. Writes nothing.
    public Verification verify(Progress progress) {
        return database.read(connection -> new Verifier(connection, false, progress).run());
    }

    /// Makes the online tables anew from the journal where they differ from it. What the answer tells is what was found before.
    public Verification rebuild(Progress progress) {
        return writing.run(() -> {
            Verification done = database.inTransaction(connection -> new Verifier(connection, true, progress).run());
            database.sync();
            return done;
        });
    }

    /// The online store as it stood at another moment. To be closed.
    ///
    /// @throws PushdeskException when there is no such entry, or the journal does not reach back to it
    public PastStore asOf(Moment moment) {
        if (moment instanceof Moment.AfterEntry(long entry)) {
            database.read(connection -> {
                new JournalHistory(connection).demandMoment(entry);
                return null;
            });
        }
        return new Past(database, moment, this::view);
    }

    /// Works out what emptying these views online and these batch sources offline would take away. Writes nothing.
    public ResetPlan planReset(Set<String> views, Set<String> batchSources) {
        return opened.revisions.planReset(views, batchSources);
    }

    /// Empties them. The reset is an entry of the journal, and can be undone.
    ///
    /// @throws PushdeskException when they hold no rows, or when another entry was made since
    public PushResult reset(ResetPlan plan, Progress progress) {
        return writing.run(() -> opened.revisions.reset(plan, progress));
    }

    /// Writes the file anew without the space that was freed; readers and pushes wait meanwhile.
    public void compact() {
        writing.compact();
    }

    /// A view's rows in the online store.
    public RowPage online(String view, RowQuery query) {
        return page(TableShape.online(view(view)), query);
    }

    private FeatureView view(String name) {
        return repo.featureView(name).orElseThrow(() -> PushdeskException.unknown("feature view", name, repo.featureViews().stream().map(FeatureView::name).toList()));
    }

    /// Every row that was ever pushed for a key of a view, with what became of it; those in tables that were set
    /// aside are marked.
    ///
    /// @param key join key → value as text, for every join key
    public KeyTrace trace(String view, Map<String, String> key) {
        FeatureView definition = view(view);
        return database.read(connection -> new KeyHistory(connection, definition).of(key));
    }

    /// The keys that a push changed in a view, in key order, with what was stored before it and after it.
    ///
    /// @param place where an earlier answer ended: how far that is from the first key does not matter
    /// @throws PushdeskException when the push brought no rows to the view's table
    public PushChanges changes(long push, String view, PushChanges.Place place, int limit) {
        FeatureView definition = view(view);
        return database.read(connection -> new ChangedKeys(connection, definition).of(push, place, limit));
    }

    /// The newest values of features under the keys asked for, on one state of the store (`feature_store.py`, `get_online_features`).
    ///
    /// @throws PushdeskException when a view, feature or service is not there, is computed on demand, or keys are missing or bad
    public OnlineFeatures onlineFeatures(OnlineQuery query) {
        FeatureRepo definitions = repo;
        return database.read(connection -> new OnlineRetrieval(definitions, connection, opened.knownTables.now(), opened.clock.instant()).answer(query));
    }

    /// Entity rows with features as they were known at the time of each, on one state of the offline store (`feature_store.py`,
    /// `get_historical_features`).
    ///
    /// @param entities every column as text
    /// @return to be closed by the caller
    /// @throws PushdeskException when a view, feature, service or column is not there, or a key or time is none
    public HistoricalFeatures historicalFeatures(HistoricalQuery query, RowBatch entities, Progress progress) {
        FeatureRepo definitions = repo;
        return database.read(connection -> new PointInTimeJoin(definitions, connection, progress).join(query, entities));
    }

    /// Works out what bringing the newest offline rows online would do. Writes nothing.
    ///
    /// @return to be closed by the caller, after it was carried out or given up
    /// @throws PushdeskException when a view is not there, or the start is after the end
    public MaterializePlan planMaterialize(MaterializeRequest request, Progress progress) {
        FeatureRepo definitions = repo;
        return database.read(connection -> new Materializer(definitions, connection, opened.clock.instant(), progress).plan(request));
    }

    /// Writes the rows of all views of the plan, or none, in one transaction and as one entry of the journal. When it returns, the entry survives a
    /// kill of the process.
    ///
    /// @throws PushdeskException when the plan is refused, or outdated: then nothing is written
    public PushResult materialize(MaterializePlan plan, Progress progress) {
        if (plan.refused()) {
            throw PushdeskException.invalid(String.join(" ", plan.refusals()));
        }
        return writing.run(() -> opened.pusher.materialize(plan.source(), plan.plans(), repo, plan.intervals(), progress));
    }

    /// Plans and materializes at once, so that nothing can come between.
    ///
    /// @return empty where there was nothing to bring online
    /// @throws PushdeskException when it is refused: then nothing is written
    public Optional<PushResult> materializeNow(MaterializeRequest request, Progress progress) {
        return writing.run(() -> {
            try (MaterializePlan plan = planMaterialize(request, progress)) {
                return plan.nothingToDo() ? Optional.empty() : Optional.of(materialize(plan, progress));
            }
        });
    }

    /// Until when each view was materialized, by what is in effect; views that never were are absent.
    public Map<String, Instant> materializedUntil() {
        FeatureRepo definitions = repo;
        return database.read(connection -> {
            var journal = new PushJournal(connection);
            var until = new LinkedHashMap<String, Instant>();
            for (FeatureView view : definitions.featureViews()) {
                journal.materializedUntil(view.name()).ifPresent(end -> until.put(view.name(), end));
            }
            return until;
        });
    }

    /// Compares a view's online rows with the newest offline rows of the same keys, on one state of the stores.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when there is no such view, or when it has no batch source or is not online
    public ViewParity parity(String view, Progress progress) {
        FeatureRepo definitions = repo;
        FeatureView compared = view(view);
        return database.read(connection -> new Parity(definitions, connection, progress).of(compared));
    }

    /// A batch source's rows in the offline store.
    public RowPage offline(String batchSource, RowQuery query) {
        BatchSource definition = repo.batchSource(batchSource)
                .orElseThrow(() -> PushdeskException.unknown("batch source", batchSource, repo.batchSources().stream().map(BatchSource::name).toList()));
        return page(TableShape.offline(repo, definition), query);
    }

    private RowPage page(TableShape shape, RowQuery query) {
        return database.read(
                connection -> new TableReader(shape, Catalog.find(connection, shape.store(), shape.target())).page(connection, query));
    }

    /// The number of the journal's last entry; 0 before the first.
    public long lastEntry() {
        return database.read(connection -> new PushJournal(connection).lastNumber());
    }

    /// The entries of the journal, newest first: pushes, writes to one view, materializations, undos and resets.
    public List<PushResult> history() {
        return database.read(connection -> new JournalHistory(connection).entries());
    }

    public StoreFigures figures() {
        FeatureRepo definitions = repo;
        long bytes = writing.bytes();
        return database.read(connection -> {
            var figures = new Figures(connection);
            return new StoreFigures(
                    figures.of(StoreKind.ONLINE, definitions.featureViews().stream().map(FeatureView::name).toList()),
                    figures.of(StoreKind.OFFLINE, definitions.batchSources().stream().map(BatchSource::name).toList()),
                    bytes,
                    new PushJournal(connection).pushes());
        });
    }

    /// Which of two rows of one key the next pushes keep online.
    public WriteRule writeRule() {
        return database.read(connection -> new PushJournal(connection).writeRule());
    }

    /// Sets the rule for pushes from now on; what is stored stays as it is.
    public void setWriteRule(WriteRule rule) {
        writing.alone(() -> {
            database.inTransaction(connection -> {
                new PushJournal(connection).setWriteRule(rule);
                return null;
            });
            database.sync();
            return null;
        });
    }

    /// How much of the journal is kept.
    public Retention retention() {
        return database.read(connection -> new PushJournal(connection).retention());
    }

    /// How many entries would become part of the baseline under the retention: those can then no longer be undone.
    public Prunable prunable(Retention retention) {
        return writing.prunable(retention);
    }

    /// Sets how much of the journal is kept from now on, and lets go of what is older. No stored value changes.
    public void setRetention(Retention retention, Progress progress) {
        writing.run(() -> {
            database.inTransaction(connection -> {
                new PushJournal(connection).setRetention(retention);
                return null;
            });
            writing.prune(0, progress);
            database.sync();
            return null;
        });
    }

    /// The tables that no longer fit the definitions and wait for the user's word.
    public List<Migration> pendingMigrations() {
        FeatureRepo definitions = repo;
        return new Migrations(database).pending(definitions);
    }

    /// Sets the table aside under a new name, with all its rows; the next push makes a new one.
    ///
    /// @return its new name
    public String agree(Migration migration) {
        return writing.alone(() -> new Migrations(database).carryOut(migration));
    }

    /// Compacts the file and frees the store for others. Waits for a push under way. May be called again.
    @Override
    public void close() {
        if (!guest) {
            opened.close();
        }
    }
}
