package pushdesk.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.serving.target.Target;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.StoreFigures;
import pushdesk.ui.common.Words;

/// The open repository, its store, what is selected and what was last done: the only state that screens share. FX thread only.
public final class Workspace {

    /// The panels of work below the graph, and the graph itself where a low window has it among them.
    public enum Panel {
        GRAPH("panel.graph"), PUSH("panel.push"), ONLINE_ROWS("panel.online-rows"), OFFLINE_ROWS("panel.offline-rows"), FEATURES("panel.features"),
        MATERIALIZE("panel.materialize"), HISTORY("panel.history"), PROBLEMS("panel.problems"), SOURCE("panel.source"), SERVER("panel.server");

        private final String title;

        Panel(String title) {
            this.title = title;
        }

        public String title() {
            return Words.text(title);
        }
    }

    private final ReadOnlyObjectWrapper<FeatureRepo> repo = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Set<RepoObject>> kept = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<FeatureStore> store = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushdeskException> storeFault = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RepoObject> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<StoreKind> selectedStore = new SimpleObjectProperty<>();
    private final ObjectProperty<SourceLocation> place = new SimpleObjectProperty<>();
    private final ObjectProperty<PushSource> pushSource = new SimpleObjectProperty<>();
    private final ObjectProperty<PushMode> pushMode = new SimpleObjectProperty<>(PushMode.ONLINE);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>();
    private final ObjectProperty<PushPlan> plan = new SimpleObjectProperty<>();
    private final BooleanProperty pushAtHand = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Pushing> pushing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushResult> lastPush = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushResult> lastEntry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StoreFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PushResult> history = FXCollections.observableArrayList();
    private final ObjectProperty<PushResult> changesOf = new SimpleObjectProperty<>();
    private final ObjectProperty<PushRequirements> requirements = new SimpleObjectProperty<>();
    private final ObjectProperty<WriteRule> writeRule = new SimpleObjectProperty<>();
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.PUSH);
    private Runnable whenWished = () -> { };
    private final JournalPages journal = new JournalPages(panel, this::show);

    public Workspace() {
        selection.subscribe(selected -> {
            if (selected != null) {
                selectedStore.set(null);
            }
            if (selected instanceof PushSource source) {
                pushSource.set(source);
            }
        });
        selectedStore.subscribe(selected -> {
            if (selected != null) {
                selection.set(null);
            }
        });
    }

    /// The open repository, or null.
    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return repo.getReadOnlyProperty();
    }

    /// The objects of the open repository that its files do not say any more since they are broken: shown as they were before. Set before
    /// the repository is.
    public ObjectProperty<Set<RepoObject>> keptProperty() {
        return kept;
    }

    /// Its store, or null when it could not be opened.
    public ReadOnlyObjectProperty<FeatureStore> storeProperty() {
        return store.getReadOnlyProperty();
    }

    /// Why the repository has no open store, or null.
    public ReadOnlyObjectProperty<PushdeskException> storeFaultProperty() {
        return storeFault.getReadOnlyProperty();
    }

    /// Whether the store of the open repository is still being opened.
    public boolean isStoreOpening() {
        return repo.get() != null && store.get() == null && storeFault.get() == null;
    }

    /// The object whose details are shown, or null.
    public ObjectProperty<RepoObject> selectionProperty() {
        return selection;
    }

    /// The local store whose details are shown, or null. At most one of this and the selected object is there.
    public ObjectProperty<StoreKind> selectedStoreProperty() {
        return selectedStore;
    }

    /// The place in the repository's files that the source panel shows, or null.
    public ObjectProperty<SourceLocation> placeProperty() {
        return place;
    }

    /// Shows a place in the source panel.
    public void showPlace(SourceLocation location) {
        place.set(null); // the same place again is a wish as well
        place.set(location);
        show(Panel.SOURCE);
    }

    /// Brings a panel of work to the front, and into sight where the panels are closed.
    public void show(Panel wished) {
        panel.set(wished);
        whenWished.run();
    }

    /// What brings the panels of work into sight.
    public void whenPanelIsWished(Runnable action) {
        whenWished = action;
    }

    /// The push source whose reach is shown and that a push goes to, or null. Selecting a push source sets it.
    public ObjectProperty<PushSource> pushSourceProperty() {
        return pushSource;
    }

    /// The one push mode, on the graph and in the push.
    public ObjectProperty<PushMode> pushModeProperty() {
        return pushMode;
    }

    /// The deployed server that a push goes to, or null for the local stores.
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /// The plan on screen, or null.
    public ObjectProperty<PushPlan> planProperty() {
        return plan;
    }

    /// Whether the push panel has the keys: who works there is to see what a push reaches.
    public BooleanProperty pushAtHandProperty() {
        return pushAtHand;
    }

    /// What a push to the chosen source must bring, with the types that the store has settled; null until the store has told.
    public ObjectProperty<PushRequirements> requirementsProperty() {
        return requirements;
    }

    /// The push to the local stores that is under way, or null.
    public ReadOnlyObjectProperty<Pushing> pushingProperty() {
        return pushing.getReadOnlyProperty();
    }

    /// The push done last in this window or through its server, while it is in effect, or null.
    public ReadOnlyObjectProperty<PushResult> lastPushProperty() {
        return lastPush.getReadOnlyProperty();
    }

    /// The entry of the journal made last in this window or through its server, or null: with it, what is stored has changed.
    public ReadOnlyObjectProperty<PushResult> lastEntryProperty() {
        return lastEntry.getReadOnlyProperty();
    }

    /// Which of two rows of one key the open store keeps online, or null until it has told.
    public ObjectProperty<WriteRule> writeRuleProperty() {
        return writeRule;
    }

    /// The store's live figures, or null.
    public ReadOnlyObjectProperty<StoreFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// The entries of the journal, newest first.
    public ObservableList<PushResult> history() {
        return history;
    }

    /// The push whose rows alone the inspectors show, or null for all rows.
    public ObjectProperty<PushResult> changesOfProperty() {
        return changesOf;
    }

    /// The panel in front.
    public ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    /// What the history panel shows.
    public JournalPages journal() {
        return journal;
    }

    /// A repository was opened or reloaded. Reloading keeps selection and push source where objects of that name and kind are still there;
    /// where nothing is selected the push source is.
    ///
    /// @param newStore null while the store is being opened
    public void opened(FeatureRepo newRepo, FeatureStore newStore) {
        boolean reloaded = repo.get() != null && repo.get().root().equals(newRepo.root());
        var selected = Optional.ofNullable(selection.get()).filter(old -> reloaded).flatMap(old -> same(newRepo, old));
        var source = Optional.ofNullable(pushSource.get()).filter(old -> reloaded).flatMap(old -> newRepo.pushSource(old.name()));
        if (!reloaded) {
            selectedStore.set(null);
            place.set(null);
            journal.closed();
        }
        plan.set(null);
        lastPush.set(null);
        lastEntry.set(null);
        changesOf.set(null);
        storeFault.set(null);
        if (newStore == null) {
            refreshed(null, List.of());
        }
        store.set(newStore);
        repo.set(newRepo);
        pushSource.set(source.or(() -> newRepo.pushSources().stream().findFirst()).orElse(null));
        if (selectedStore.get() == null) {
            selection.set(selected.orElse(pushSource.get()));
        }
    }

    /// The store of the open repository is open.
    public void storeOpened(FeatureStore newStore) {
        store.set(newStore);
    }

    /// The store of the open repository could not be opened: its definitions are shown, without figures and rows.
    public void storeFailed(PushdeskException fault) {
        storeFault.set(fault);
        refreshed(null, List.of());
    }

    /// No repository is open any more.
    public void closed() {
        plan.set(null);
        changesOf.set(null);
        lastPush.set(null);
        lastEntry.set(null);
        journal.closed();
        storeFault.set(null);
        store.set(null);
        kept.set(Set.of());
        repo.set(null);
        selection.set(null);
        selectedStore.set(null);
        place.set(null);
        pushSource.set(null);
        refreshed(null, List.of());
    }

    /// A push to the local stores begins, or, with null, has ended; one that was done is told by [#pushed].
    public void pushing(Pushing underWay) {
        pushing.set(underWay);
    }

    /// A push was done. The inspectors show all rows again, the new ones marked.
    public void pushed(PushResult result) {
        changesOf.set(null);
        lastPush.set(result);
        pushing.set(null);
        lastEntry.set(result);
    }

    /// A file was loaded into a batch source: no push source's push, so the graph shows none.
    public void loaded(PushResult result) {
        changesOf.set(null);
        lastEntry.set(result);
    }

    /// An entry was made by another program. What the inspectors show stays narrowed as it is.
    public void pushedElsewhere(PushResult result) {
        if (result.kind().brings()) {
            lastPush.set(result);
        } else {
            forgetUndone(result);
        }
        lastEntry.set(result);
    }

    /// An entry was undone, or stores were emptied. A push that is no longer in effect is not the last one any more.
    public void revised(PushResult result) {
        forgetUndone(result);
        changesOf.set(null);
        lastEntry.set(result);
        journal.replace(JournalPage.Entries.at(result.pushId()));
    }

    private void forgetUndone(PushResult result) {
        PushResult pushed = lastPush.get();
        if (pushed != null && (result.undoes().isEmpty() || result.undoes().getAsLong() == pushed.pushId())) {
            lastPush.set(null);
        }
    }

    /// Brings an inspector to the front, narrowed to what the push wrote: online where it wrote there, else offline.
    public void showChanges(PushResult push) {
        changesOf.set(push);
        boolean online = push.propagations().stream().anyMatch(line -> line.store() == StoreKind.ONLINE && line.written() > 0);
        show(online ? Panel.ONLINE_ROWS : Panel.OFFLINE_ROWS);
    }

    /// The store's figures and history were read again.
    public void refreshed(StoreFigures newFigures, List<PushResult> newHistory) {
        history.setAll(newHistory);
        figures.set(newFigures);
    }

    private static Optional<RepoObject> same(FeatureRepo repo, RepoObject old) {
        return repo.objects().filter(o -> o.name().equals(old.name()) && o.getClass() == old.getClass()).findFirst();
    }
}
