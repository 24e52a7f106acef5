package pushdesk.ui.sheets;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.store.FeatureStore;
import pushdesk.store.journal.Retention;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// How much of the open store's history is kept: the user writes a wish, is told what it would let go of, and agrees.
public final class RetentionViewModel {

    /// What limits the history.
    public enum Limit {
        NONE("settings.retention.all"), ENTRIES("settings.retention.entries"), DAYS("settings.retention.days");

        private final String title;

        Limit(String title) {
            this.title = title;
        }

        public String title() {
            return Words.text(title);
        }
    }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Runnable afterwards;
    private final ObjectProperty<Limit> limit = new SimpleObjectProperty<>(Limit.NONE);
    private final StringProperty amount = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Retention> kept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Retention> wished = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private long letGo;
    private TaskRunner.Running asking;

    /// @param afterwards the history has changed
    public RetentionViewModel(Workspace workspace, TaskRunner tasks, Notices notices, Runnable afterwards) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.afterwards = afterwards;
        workspace.storeProperty().subscribe(this::opened);
        limit.subscribe((before, now) -> wish());
        amount.subscribe((before, now) -> wish());
    }

    public ObjectProperty<Limit> limitProperty() {
        return limit;
    }

    /// How many entries or days, as the user writes it.
    public StringProperty amountProperty() {
        return amount;
    }

    /// What the store keeps now, or null while none is open.
    public ReadOnlyObjectProperty<Retention> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// What the user wants, where it is sound and differs from what holds; else null.
    public ReadOnlyObjectProperty<Retention> wishedProperty() {
        return wished.getReadOnlyProperty();
    }

    /// What the wish would do, or what is wrong with it.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Makes the wish hold.
    public void agree() {
        FeatureStore store = workspace.storeProperty().get();
        Retention retention = wished.get();
        if (store == null || retention == null) {
            return;
        }
        wished.set(null);
        told.set("");
        String outcome = letGo == 0 ? Words.text("settings.retention.done") : Words.count("settings.retention.done.pruned", letGo);
        tasks.run(Words.text("settings.retention.setting"), progress -> {
            store.setRetention(retention, progress);
            return retention;
        }, done -> {
            if (store == workspace.storeProperty().get()) {
                kept.set(done);
                notices.show(Notice.info(outcome));
                afterwards.run();
            }
        }, notices::show, this::wish);
    }

    private void opened(FeatureStore store) {
        kept.set(null);
        wished.set(null);
        told.set("");
        if (store != null) {
            tasks.run(Words.text("settings.retention.asking"), progress -> store.retention(), retention -> {
                if (store == workspace.storeProperty().get()) {
                    show(retention);
                }
            }, notices::show);
        }
    }

    private void show(Retention retention) {
        kept.set(retention);
        OptionalLong number = retention.entries().isPresent() ? retention.entries() : retention.days();
        amount.set(number.isPresent() ? Long.toString(number.getAsLong()) : "");
        limit.set(retention.entries().isPresent() ? Limit.ENTRIES : retention.days().isPresent() ? Limit.DAYS : Limit.NONE);
    }

    private void wish() {
        if (asking != null) {
            asking.abandon();
            asking = null;
        }
        wished.set(null);
        told.set("");
        FeatureStore store = workspace.storeProperty().get();
        Optional<Retention> wish = read();
        if (store == null || kept.get() == null || wish.equals(Optional.of(kept.get()))) {
            return;
        }
        if (wish.isEmpty()) {
            told.set(Words.text("settings.retention.number"));
            return;
        }
        asking = tasks.run(Words.text("settings.retention.asking"), progress -> store.prunable(wish.get()), due -> {
            wished.set(wish.get());
            letGo = due.entries();
            String goes = due.entries() == 0 ? Words.text("settings.retention.nothing") : Words.count("settings.retention.lets-go", due.entries());
            told.set(due.held() == 0 ? goes : goes + " " + Words.count("settings.retention.held", due.held()));
        }, notices::show);
    }

    private Optional<Retention> read() {
        if (limit.get() == Limit.NONE) {
            return Optional.of(Retention.ALL);
        }
        try {
            var number = OptionalLong.of(Long.parseLong(amount.get().strip()));
            return number.getAsLong() < 1 ? Optional.empty()
                    : Optional.of(limit.get() == Limit.ENTRIES ? new Retention(number, OptionalLong.empty()) : new Retention(OptionalLong.empty(), number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
