package pushdesk.ui.historical;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.EntityCsv;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.FeatureStore;
import pushdesk.store.join.HistoricalFeatures;
import pushdesk.store.join.HistoricalQuery;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.features.FeatureChoiceViewModel;
import pushdesk.ui.workspace.Workspace;

/// A CSV of entity rows, the features to join to it, and the rows with what was found for each.
public final class HistoricalViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final FeatureChoiceViewModel choice;
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final BooleanProperty filterByCreated = new SimpleBooleanProperty();
    private final ObjectProperty<TimeFormat> times = new SimpleObjectProperty<>(TimeFormat.ISO);
    private final ReadOnlyObjectWrapper<HistoricalFeatures> joined = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper();
    private TaskRunner.Running work;
    private int wanted;

    public HistoricalViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        choice = new FeatureChoiceViewModel(workspace);
        workspace.storeProperty().subscribe(store -> {
            file.set(null);
            clear();
        });
        choice.chosenProperty().subscribe(chosen -> join());
        choice.fullNamesProperty().subscribe(full -> join());
        filterByCreated.subscribe(filter -> join());
        times.subscribe(format -> join());
        workspace.figuresProperty().subscribe(figures -> join());
    }

    public FeatureChoiceViewModel choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// The entity rows' file, or null.
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file;
    }

    /// Whether rows that were created after an entity row's time are left out.
    public BooleanProperty filterByCreatedProperty() {
        return filterByCreated;
    }

    /// What a bare number means as a time.
    public ObjectProperty<TimeFormat> timesProperty() {
        return times;
    }

    /// The rows with their features, or null.
    public ReadOnlyObjectProperty<HistoricalFeatures> joinedProperty() {
        return joined.getReadOnlyProperty();
    }

    /// Why there are none; empty for no reason.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What was written last.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty joiningProperty() {
        return joining.getReadOnlyProperty();
    }

    /// The columns that the entity rows must have for the features chosen.
    public List<String> needed() {
        return java.util.stream.Stream.concat(choice.keys().stream(), java.util.stream.Stream.of(HistoricalQuery.EVENT_TIMESTAMP)).toList();
    }

    /// Takes the file's rows as the entity rows.
    public void open(Path csv) {
        file.set(csv);
        said.set("");
        join();
    }

    /// Joins anew, when there is all that it takes.
    public void join() {
        FeatureStore store = workspace.storeProperty().get();
        Path csv = file.get();
        if (work != null) {
            work.cancel();
        }
        wanted++;
        if (store == null || csv == null || choice.chosenProperty().get() == null) {
            return;
        }
        int asked = wanted;
        var query = new HistoricalQuery(choice.features(), choice.service(), choice.fullNamesProperty().get(), filterByCreated.get(), times.get());
        joining.set(true);
        work = tasks.run(Words.text("historical.joining", csv.getFileName()), progress -> joined(store, csv, query, progress), found -> {
            if (asked == wanted) {
                joining.set(false);
                message.set("");
                show(found);
            } else {
                found.close(); // another one was asked for meanwhile
            }
        }, failure -> {
            if (asked == wanted) {
                joining.set(false);
                failed(failure);
            }
        }, () -> {
            if (asked == wanted) {
                joining.set(false);
            }
        });
    }

    private static HistoricalFeatures joined(FeatureStore store, Path csv, HistoricalQuery query, Progress progress) {
        try (RowInput input = RowInput.file(csv); RowBatch rows = EntityCsv.read(input, CsvFormat.detect(input), progress)) {
            return store.historicalFeatures(query, rows, progress);
        }
    }

    /// Writes the rows to a CSV file.
    public void export(Path target) {
        HistoricalFeatures rows = joined.get();
        if (rows != null) {
            List<CsvExport.Column> columns = rows.columns().stream().map(column -> new CsvExport.Column(column.name(), column.type())).toList();
            tasks.run(Words.text("historical.exporting"), progress -> RowFiles.write(target, columns, rows.stream().peek(row -> progress.checkCancelled())),
                    count -> said.set(Words.count("historical.exported", count, target.getFileName())), notices::show);
        }
    }

    /// What was found of each view, in a sentence.
    public String summary() {
        return Optional.ofNullable(joined.get()).map(HistoricalWords::summary).orElse("");
    }

    private void show(HistoricalFeatures found) {
        HistoricalFeatures before = joined.get();
        joined.set(found);
        if (before != null) {
            before.close();
        }
    }

    private void clear() {
        message.set("");
        show(null);
    }

    private void failed(Throwable failure) {
        if (failure instanceof PushdeskException fault && fault.code().userFault()) {
            clear();
            message.set(fault.getMessage());
        } else {
            notices.show(failure);
        }
    }
}
