package pushdesk.ui.common;

import pushdesk.model.StoreConfig;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;

/// How screens name the stores they show: local ones, never those that the repository configures.
public final class LocalStoreText {
    private LocalStoreText() {}

    /// `the local online store`, `the local stores`.
    public static String written(PushMode mode) {
        return switch (mode) {
            case ONLINE -> Words.text("store.online");
            case OFFLINE -> Words.text("store.offline");
            case ONLINE_AND_OFFLINE -> Words.text("store.both");
        };
    }

    /// `Local store; your redis store is untouched.`
    public static String untouched(StoreConfig config, StoreKind store) {
        String configured = store == StoreKind.ONLINE ? config.onlineStore() : config.offlineStore();
        return known(configured) ? Words.text("store.untouched", configured) : Words.text("store.untouched-unknown");
    }

    /// The same for all that a mode writes.
    public static String untouched(StoreConfig config, PushMode mode) {
        return switch (mode) {
            case ONLINE -> untouched(config, StoreKind.ONLINE);
            case OFFLINE -> untouched(config, StoreKind.OFFLINE);
            case ONLINE_AND_OFFLINE -> known(config.onlineStore()) && known(config.offlineStore())
                    ? Words.text("store.untouched-both", config.onlineStore(), config.offlineStore())
                    : Words.text("store.untouched-both-unknown");
        };
    }

    private static boolean known(String store) {
        return !store.isEmpty() && !store.equals(StoreConfig.UNKNOWN.onlineStore());
    }
}
