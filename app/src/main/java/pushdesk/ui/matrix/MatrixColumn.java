package pushdesk.ui.matrix;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Words;

/// A count of the matrix, in the words of the screen.
public enum MatrixColumn {
    NEW("matrix.new", "matrix.new.meaning", Propagation::inserted, StoreKind.ONLINE),
    UPDATED("matrix.updated", "matrix.updated.meaning", Propagation::updated, StoreKind.ONLINE),
    SAME("matrix.same", "matrix.same.meaning", Propagation::unchanged, StoreKind.ONLINE),
    OLDER("matrix.older", "matrix.older.meaning", Propagation::late, StoreKind.ONLINE),
    SUPERSEDED("matrix.superseded", "matrix.superseded.meaning", Propagation::superseded, StoreKind.ONLINE),
    APPENDED("matrix.appended", "matrix.appended.meaning", Propagation::appended, StoreKind.OFFLINE),
    BAD("matrix.bad", "matrix.bad.meaning", Propagation::rejected, StoreKind.ONLINE, StoreKind.OFFLINE),
    SENT("matrix.sent", "matrix.sent.meaning", line -> line.inserted() + line.updated() + line.unchanged() + line.late() + line.superseded() + line.appended(), StoreKind.ONLINE, StoreKind.OFFLINE),
    COME_BACK("matrix.come-back", "matrix.come-back.meaning", line -> line.inserted() + line.appended(), StoreKind.ONLINE, StoreKind.OFFLINE),
    OTHER_VALUES("matrix.other-values", "matrix.other-values.meaning", Propagation::updated, StoreKind.ONLINE),
    REMOVED("matrix.removed", "matrix.removed.meaning", Propagation::removed, StoreKind.ONLINE, StoreKind.OFFLINE),
    STAY("matrix.stay", "matrix.stay.meaning", Propagation::unchanged, StoreKind.ONLINE);

    /// What rows that are brought can become.
    static final List<MatrixColumn> OF_ROWS = List.of(NEW, UPDATED, SAME, OLDER, SUPERSEDED, APPENDED, BAD);
    /// What is known of rows that go to a deployed server, whose stores are not at hand.
    static final List<MatrixColumn> OF_SENT_ROWS = List.of(SENT, BAD);
    /// What an undo does to keys online and to rows offline.
    static final List<MatrixColumn> OF_AN_UNDO = List.of(COME_BACK, OTHER_VALUES, REMOVED, STAY);
    /// What emptying stores does.
    static final List<MatrixColumn> OF_A_RESET = List.of(REMOVED);

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

    /// Those of the columns that say something about these lines.
    static List<MatrixColumn> of(List<MatrixColumn> columns, List<MatrixLine> lines) {
        return columns.stream()
                .filter(column -> lines.stream().anyMatch(line -> column.stores.contains(line.propagation().store())))
                .toList();
    }
}
