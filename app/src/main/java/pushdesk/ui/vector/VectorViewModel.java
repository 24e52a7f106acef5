package pushdesk.ui.vector;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.retrieval.OnlineQuery;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.features.FeatureChoiceViewModel;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// The feature vector: which features, under which keys, and what the local online store says.
public final class VectorViewModel {
    private static final int TRIED_KEYS = 3;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final InstantSource clock;
    private final FeatureChoiceViewModel choice;
    private final ObservableList<KeyField> keys = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<VectorLine>> lines = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private TaskRunner.Running reading;

    public VectorViewModel(Workspace workspace, TaskRunner tasks, Notices notices, InstantSource clock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
        choice = new FeatureChoiceViewModel(workspace);
        choice.chosenProperty().subscribe(chosen -> chosen());
        choice.typedProperty().subscribe(typed -> chosen());
        choice.fullNamesProperty().subscribe(full -> again());
        workspace.repoProperty().subscribe(repo -> chosen());
        workspace.storeProperty().subscribe(store -> clear());
        workspace.figuresProperty().subscribe(figures -> again());
    }

    public FeatureChoiceViewModel choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// A field for each join key that the features need, then for each column of the request that some are computed from.
    public ObservableList<KeyField> keys() {
        return keys;
    }

    /// What was found; null before anything was asked.
    public ReadOnlyObjectProperty<List<VectorLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What is wrong with what was asked; empty for nothing.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The time that ages are told from.
    public Instant now() {
        return clock.instant();
    }

    /// Reads the features under the keys.
    public void show() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            return;
        }
        Optional<KeyField> empty = keys.stream().filter(key -> key.wanted() && key.values().isEmpty()).findFirst();
        if (empty.isPresent()) {
            refuse(Words.text("vector.key-missing", empty.get().name()));
            return;
        }
        var query = new OnlineQuery(choice.features(), choice.service(), entities(), choice.fullNamesProperty().get(), true);
        giveUp();
        reading = tasks.run(Words.text("vector.reading"), progress -> store.onlineFeatures(query), found -> {
            message.set("");
            lines.set(VectorLines.of(found));
        }, this::failed);
    }

    /// Takes the keys of some rows that are stored, and shows their features.
    public void tryStoredKeys() {
        FeatureStore store = workspace.storeProperty().get();
        List<FeatureView> views = choice.storedViews().stream().filter(FeatureView::online).toList();
        if (store == null) {
            return;
        }
        if (keys.isEmpty() || views.isEmpty()) { // then there is nothing to fill in
            show();
            return;
        }
        giveUp();
        reading = tasks.run(Words.text("vector.reading"), progress -> stored(store, views), found -> {
            if (found.isEmpty()) {
                refuse(Words.text("vector.nothing-stored"));
                return;
            }
            keys.forEach(key -> key.textProperty().set(String.join(", ", found.getOrDefault(key.name(), List.of(key.textProperty().get())))));
            show();
        }, this::failed);
    }

    /// The join keys of the first rows of the first view that has any.
    private static Map<String, List<String>> stored(FeatureStore store, List<FeatureView> views) {
        for (FeatureView view : views) {
            RowPage page = store.online(view.name(), RowQuery.first(TRIED_KEYS));
            if (!page.rows().isEmpty()) {
                var found = new LinkedHashMap<String, List<String>>();
                for (int i = 0; i < page.columns().size(); i++) {
                    RowPage.Column column = page.columns().get(i);
                    int at = i;
                    if (view.joinKeys().stream().map(Field::name).anyMatch(column.name()::equals)) {
                        found.put(column.name(), page.rows().stream().map(row -> ValueText.format(column.type(), row.values().get(at))).toList());
                    }
                }
                return found;
            }
        }
        return Map.of();
    }

    /// Shows where the value of a line came from, and what else was ever brought for its key; nothing for what is not stored.
    public void trace(VectorLine line) {
        if (line.kind() != VectorLine.Kind.STORED || line.viewKeys().contains(null)) {
            return;
        }
        FeatureView view = workspace.repoProperty().get().featureView(line.view()).orElseThrow();
        var key = new LinkedHashMap<String, String>();
        for (int i = 0; i < line.viewKeys().size(); i++) {
            key.put(view.joinKeys().get(i).name(), line.viewKeys().get(i));
        }
        workspace.journal().open(new JournalPage.Trace(line.view(), key));
    }

    /// One value stands for all rows.
    private Map<String, List<String>> entities() {
        int rows = keys.stream().mapToInt(key -> key.values().size()).max().orElse(1);
        var entities = new LinkedHashMap<String, List<String>>();
        keys.stream().filter(key -> !key.values().isEmpty()).forEach(key -> entities.put(key.name(), key.values().size() == 1 ? Collections.nCopies(rows, key.values().getFirst()) : key.values()));
        return entities;
    }

    private void chosen() {
        var wanted = new ArrayList<KeyField>();
        choice.keys().forEach(name -> wanted.add(field(name, true)));
        choice.requestColumns().forEach(name -> wanted.add(field(name, false)));
        if (!wanted.equals(keys)) {
            keys.setAll(wanted);
        }
        boolean asked = lines.get() != null;
        clear();
        if (asked && keys.stream().noneMatch(key -> key.wanted() && key.values().isEmpty())) {
            show();
        }
    }

    /// The field as it stands, or an empty one.
    private KeyField field(String name, boolean wanted) {
        return keys.stream().filter(key -> key.name().equals(name) && key.wanted() == wanted).findFirst().orElseGet(() -> new KeyField(name, wanted, ""));
    }

    /// Rows were written meanwhile, or the names are to be others.
    private void again() {
        if (lines.get() != null) {
            show();
        }
    }

    private void clear() {
        giveUp();
        lines.set(null);
        message.set("");
    }

    private void giveUp() {
        if (reading != null) {
            reading.abandon();
        }
    }

    private void refuse(String what) {
        message.set(what);
        lines.set(null);
    }

    private void failed(Throwable failure) {
        if (failure instanceof PushdeskException fault && fault.code().userFault()) {
            refuse(fault.getMessage());
        } else {
            notices.show(failure);
        }
    }
}
