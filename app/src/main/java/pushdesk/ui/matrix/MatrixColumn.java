package pushdesk.ui.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import pushdesk.model.Propagation;
import pushdesk.model.StoreKind;

/// A count of the matrix, in the words of the screen.
public enum MatrixColumn {
    NEW("new", "keys that the store did not have", Propagation::inserted, StoreKind.ONLINE),
    UPDATED("updated", "keys whose stored values are replaced by newer ones", Propagation::updated, StoreKind.ONLINE),
    SAME("same", "rows that say what is stored already; nothing is written", Propagation::unchanged, StoreKind.ONLINE),
    OLDER("older, skipped", "rows whose event is older than the stored one; nothing is written", Propagation::late, StoreKind.ONLINE),
    SUPERSEDED("superseded", "rows beaten by a newer row of the same key in this push", Propagation::superseded, StoreKind.ONLINE),
    APPENDED("appended", "rows added to the offline log", Propagation::appended, StoreKind.OFFLINE),
    BAD("bad", "rows with a cell that cannot be read", Propagation::rejected, StoreKind.ONLINE, StoreKind.OFFLINE);

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
        return title;
    }

    /// What is counted, for a tooltip.
    public String meaning() {
        return meaning;
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
