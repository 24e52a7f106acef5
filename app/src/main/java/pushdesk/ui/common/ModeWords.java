package pushdesk.ui.common;

import pushdesk.model.push.PushMode;

/// How screens name push modes.
public final class ModeWords {
    private ModeWords() {}

    /// `Online and offline`
    public static String title(PushMode mode) {
        return Words.text(switch (mode) {
            case ONLINE -> "mode.online";
            case OFFLINE -> "mode.offline";
            case ONLINE_AND_OFFLINE -> "mode.both";
        });
    }
}
