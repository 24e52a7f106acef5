package pushdesk.model.push;

import java.util.Arrays;
import java.util.Optional;

/// Which stores a push writes (`feast.data_source.PushMode`).
public enum PushMode {
    ONLINE("online", "Online", true, false),
    OFFLINE("offline", "Offline", false, true),
    ONLINE_AND_OFFLINE("online_and_offline", "Online and offline", true, true);

    private final String feastName;
    private final String title;
    private final boolean online;
    private final boolean offline;

    PushMode(String feastName, String title, boolean online, boolean offline) {
        this.feastName = feastName;
        this.title = title;
        this.online = online;
        this.offline = offline;
    }

    /// The word of the HTTP API and the command line.
    public String feastName() {
        return feastName;
    }

    public String title() {
        return title;
    }

    public boolean online() {
        return online;
    }

    public boolean offline() {
        return offline;
    }

    public static Optional<PushMode> parse(String feastName) {
        return Arrays.stream(values()).filter(mode -> mode.feastName.equals(feastName)).findFirst();
    }
}
