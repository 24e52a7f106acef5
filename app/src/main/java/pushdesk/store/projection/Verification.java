package pushdesk.store.projection;

import java.util.List;
import pushdesk.model.push.StoreKind;

/// How the tables compare with what the journal says they hold.
///
/// @param repaired whether the tables were made to hold it
public record Verification(List<Line> lines, boolean repaired) {

    public Verification {
        lines = List.copyOf(lines);
    }

    /// One table.
    ///
    /// @param rows how many rows it should hold
    /// @param missing rows it should hold and does not
    /// @param different rows that it holds otherwise
    /// @param unknown rows that it holds and should not
    public record Line(String target, StoreKind store, long rows, long missing, long different, long unknown) {
        public boolean sound() {
            return missing + different + unknown == 0;
        }
    }

    public boolean sound() {
        return lines.stream().allMatch(Line::sound);
    }
}
