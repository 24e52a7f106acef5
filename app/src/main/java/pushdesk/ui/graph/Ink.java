package pushdesk.ui.graph;

import java.util.Locale;
import pushdesk.ui.common.Kind;

/// The colours of the graph. Each is a property of the style sheet: `-graph-card`, …
enum Ink {
    CANVAS, DOT, CARD, LINE, EDGE, TEXT, MUTED, FAINT, ON_COLOUR, SHADOW, PUSH, PUSH_SOFT, VIEW, VIEW_SOFT, SERVICE, STORE, BATCH, WARNING;

    String cssName() {
        return "-graph-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ink of(Kind kind) {
        return switch (kind) {
            case PUSH_SOURCE -> PUSH;
            case FEATURE_VIEW, BATCH_VIEW, STREAM_VIEW, LABEL_VIEW, ON_DEMAND_VIEW -> VIEW;
            case BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, ENTITY, PERMISSION -> BATCH;
            case SERVICE -> SERVICE;
            case ONLINE_STORE, OFFLINE_STORE -> STORE;
        };
    }
}
