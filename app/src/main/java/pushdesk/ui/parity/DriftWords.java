package pushdesk.ui.parity;

import pushdesk.store.parity.Drift;
import pushdesk.ui.common.Words;

/// Differences in words.
final class DriftWords {
    private DriftWords() {}

    static String title(Drift drift) {
        return switch (drift) {
            case DIFFERENT -> Words.text("parity.different");
            case ONLINE_NEWER -> Words.text("parity.online-newer");
            case OFFLINE_NEWER -> Words.text("parity.offline-newer");
            case MISSING_ONLINE -> Words.text("parity.missing-online");
            case MISSING_OFFLINE -> Words.text("parity.missing-offline");
        };
    }
}
