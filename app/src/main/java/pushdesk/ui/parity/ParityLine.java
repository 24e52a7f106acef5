package pushdesk.ui.parity;

import java.util.Optional;
import pushdesk.store.parity.ViewParity;

/// What is known of one view.
///
/// @param reason why it can't be compared; empty when it can
/// @param parity empty when it can't be compared
public record ParityLine(String view, Optional<ViewParity> parity, String reason) {

    /// How many keys differ.
    public long differences() {
        return parity.map(ViewParity::differences).orElse(0L);
    }
}
