package pushdesk.ui.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import pushdesk.model.Propagation;
import pushdesk.model.StoreKind;
import pushdesk.ui.common.Words;

/// A count of the matrix, in the words of the screen.
public enum MatrixColumn {
    NEW("matrix.new", "matrix.new.meaning", Propagation::inserted, StoreKind.ONLINE),
    UPDATED("matrix.updated", "matrix.updated.meaning", Propagation::updated, StoreKind.ONLINE),
    SAME("matrix.same", "matrix.same.meaning", Propagation::unchanged, StoreKind.ONLINE),
    OLDER("matrix.older", "matrix.older.meaning", Propagation::late, StoreKind.ONLINE),
    SUPERSEDED("matrix.superseded", "matrix.superseded.meaning", Propagation::superseded, StoreKind.ONLINE),
    APPENDED("matrix.appended", "matrix.appended.meaning", Propagation::appended, StoreKind.OFFLINE),
    BAD("matrix.bad", "matrix.bad.meaning", Propagation::rejected, StoreKind.ONLINE, StoreKind.OFFLINE);

    private final String title;
    private final String meaning;
    private final ToLongFunction<Propagation> count;
    private final List<StoreKind> stores;

    MatrixColumn(String title, String meaning, ToLongFunction<Propagation> count, StoreKind... stores) {
        this.title = title;
        this.meaning = meaning;
        this.count = count;
        this.stores = List.of(stores);
    }

    public String title() {
        return Words.text(title);
    }

    /// What is counted, for a tooltip.
    public String meaning() {
        return Words.text(meaning);
    }

    /// Empty where the line's store knows no such count, and on a refused line.
    public OptionalLong count(Propagation line) {
        return line.refused().isPresent() || !stores.contains(line.store()) ? OptionalLong.empty() : OptionalLong.of(count.applyAsLong(line));
    }

    /// The columns that say something about these lines.
    static List<MatrixColumn> of(List<MatrixLine> lines) {
        return Arrays.stream(values())
                .filter(column -> lines.stream().anyMatch(line -> column.stores.contains(line.propagation().store())))
                .toList();
    }
}
