package pushdesk.ui.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushdesk.model.Progress;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.file.RowFiles;
import pushdesk.store.table.StoredRow;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// Takes rows out of an inspector: to the clipboard, or into a file.
public final class RowExport {
    /// The clipboard is for people; more than this belongs into a file.
    static final int MOST_COPIED = 100_000;
    private static final int PAGE = 10_000;

    private final TaskRunner tasks;
    private final Notices notices;
    private final Consumer<String> clipboard;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public RowExport(TaskRunner tasks, Notices notices, Consumer<String> clipboard) {
        this.tasks = tasks;
        this.notices = notices;
        this.clipboard = clipboard;
    }

    /// What was copied or written last.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void copyText(String text) {
        clipboard.accept(text);
        said.set(Words.text("rows.copied"));
    }

    /// Copies rows as CSV with a header.
    ///
    /// @param selected their numbers, ascending; none for all
    public void copy(RowsViewModel model, List<Integer> selected) {
        model.export().ifPresent(export -> {
            long count = selected.isEmpty() ? export.total() : selected.size();
            if (count > MOST_COPIED) {
                said.set(Words.text("rows.copy.many", MOST_COPIED));
                return;
            }
            tasks.run(Words.text("rows.copying"), progress -> {
                Stream<StoredRow> rows = selected.isEmpty() ? all(export, progress) : selected.stream().map(number -> one(export, number));
                return CsvExport.text(written(export), rows.map(row -> values(export, row)));
            }, text -> {
                clipboard.accept(text);
                said.set(Words.count("rows.copied-rows", count));
            }, notices::show);
        });
    }

    /// Writes all rows found to a file: as JSON or JSON Lines where its name ends so, else as CSV.
    public void save(RowsViewModel model, Path file) {
        model.export().ifPresent(export -> tasks.run(Words.text("rows.exporting"), progress -> {
            return RowFiles.write(file, written(export), all(export, progress).map(row -> values(export, row)));
        }, count -> said.set(Words.count("rows.exported", count, file.getFileName())), notices::show));
    }

    private static Stream<StoredRow> all(Export export, Progress progress) {
        long pages = (export.total() + PAGE - 1) / PAGE;
        return LongStream.range(0, pages).boxed().flatMap(page -> {
            progress.checkCancelled();
            progress.at(page, pages);
            return export.read().apply(new Export.Stretch(page * PAGE, PAGE)).rows().stream();
        });
    }

    private static StoredRow one(Export export, long number) {
        return export.read().apply(new Export.Stretch(number, 1)).rows().getFirst();
    }

    /// The values and times as a push would bring them, then where they came from.
    private static List<CsvExport.Column> written(Export export) {
        var all = new ArrayList<CsvExport.Column>();
        export.columns().forEach(column -> all.add(new CsvExport.Column(column.name(), column.type())));
        all.add(new CsvExport.Column(export.eventColumn(), ScalarType.UNIX_TIMESTAMP));
        if (!export.createdColumn().isEmpty()) {
            all.add(new CsvExport.Column(export.createdColumn(), ScalarType.UNIX_TIMESTAMP));
        }
        all.add(new CsvExport.Column("written_by_push", ScalarType.INT64));
        all.add(new CsvExport.Column("written_by_line", ScalarType.INT64));
        return all;
    }

    private static List<Object> values(Export export, StoredRow row) {
        var all = new ArrayList<Object>(row.values());
        all.add(row.eventTime());
        if (!export.createdColumn().isEmpty()) {
            all.add(row.created());
        }
        all.add(row.pushId());
        all.add(row.line());
        return all;
    }
}
