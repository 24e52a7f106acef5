package pushdesk.graph.card;

import java.util.ResourceBundle;
import pushdesk.model.FeatureView;
import pushdesk.model.lineage.Lineage;

/// What a card stands for: the kinds of nodes, with each kind of stored view told apart.
public enum CardKind {
    PUSH_SOURCE, FEATURE_VIEW, BATCH_VIEW, STREAM_VIEW, LABEL_VIEW, ON_DEMAND_VIEW, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, SERVICE, ONLINE_STORE, OFFLINE_STORE, GROUP;

    private static final ResourceBundle ICONS = ResourceBundle.getBundle("pushdesk.graph.card.icons");

    /// `Push source`
    public String title() {
        return CardWords.text("kind." + name());
    }

    /// Its icon as an SVG path about 0, 0, 24 high and wide.
    public String icon() {
        return ICONS.getString(name());
    }

    /// A node alone knows every stored view as a [#FEATURE_VIEW].
    public static CardKind of(Lineage.NodeKind kind) {
        return switch (kind) {
            case PUSH_SOURCE -> PUSH_SOURCE;
            case BATCH_SOURCE -> BATCH_SOURCE;
            case STREAM_SOURCE -> STREAM_SOURCE;
            case REQUEST_SOURCE -> REQUEST_SOURCE;
            case FEATURE_VIEW -> FEATURE_VIEW;
            case ON_DEMAND_VIEW -> ON_DEMAND_VIEW;
            case SERVICE -> SERVICE;
            case ONLINE_STORE -> ONLINE_STORE;
            case OFFLINE_STORE -> OFFLINE_STORE;
            case GROUP -> GROUP;
        };
    }

    static CardKind of(FeatureView view) {
        return switch (view.type()) {
            case FEATURE_VIEW -> FEATURE_VIEW;
            case BATCH -> BATCH_VIEW;
            case STREAM -> STREAM_VIEW;
            case LABEL -> LABEL_VIEW;
        };
    }
}
