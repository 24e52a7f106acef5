package pushdesk.graph.card;

/// The colours a picture of the graph is drawn with, by what they are for.
public enum Ink {
    CANVAS, DOT, CARD, LINE, EDGE, TEXT, MUTED, FAINT, ON_COLOUR, SHADOW, PUSH, PUSH_SOFT, VIEW, VIEW_SOFT, SERVICE, STORE, BATCH, WARNING;

    /// The colour of a kind's bar and icon.
    public static Ink of(CardKind kind) {
        return switch (kind) {
            case PUSH_SOURCE -> PUSH;
            case FEATURE_VIEW, BATCH_VIEW, STREAM_VIEW, LABEL_VIEW, ON_DEMAND_VIEW -> VIEW;
            case BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE -> BATCH;
            case SERVICE -> SERVICE;
            case ONLINE_STORE, OFFLINE_STORE -> STORE;
            case GROUP -> MUTED;
        };
    }
}
