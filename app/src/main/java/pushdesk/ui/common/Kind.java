package pushdesk.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;

/// What a thing on screen is: its words, its icon, and the style class that gives it its colour. The same on every screen.
public enum Kind {
    PUSH_SOURCE("kind.push-source", "kind.push-source.plural", MaterialDesignL.LOCATION_ENTER, "push"),
    FEATURE_VIEW("kind.feature-view", "kind.feature-view.plural", MaterialDesignT.TABLE, "view"),
    BATCH_VIEW("kind.batch-view", "kind.batch-view.plural", MaterialDesignT.TABLE_CLOCK, "view"),
    STREAM_VIEW("kind.stream-view", "kind.stream-view.plural", MaterialDesignT.TABLE_ARROW_RIGHT, "view"),
    LABEL_VIEW("kind.label-view", "kind.label-view.plural", MaterialDesignT.TAG_OUTLINE, "view"),
    ON_DEMAND_VIEW("kind.on-demand-view", "kind.on-demand-view.plural", MaterialDesignF.FUNCTION_VARIANT, "view"),
    BATCH_SOURCE("kind.batch-source", "kind.batch-source.plural", MaterialDesignT.TEXT_BOX_OUTLINE, "batch"),
    STREAM_SOURCE("kind.stream-source", "kind.stream-source.plural", MaterialDesignW.WAVES, "batch"),
    REQUEST_SOURCE("kind.request-source", "kind.request-source.plural", MaterialDesignC.CODE_BRACES, "batch"),
    SERVICE("kind.service", "kind.service.plural", MaterialDesignR.RHOMBUS_OUTLINE, "service"),
    ENTITY("kind.entity", "kind.entity.plural", MaterialDesignP.POUND, "entity"),
    PERMISSION("kind.permission", "kind.permission.plural", MaterialDesignS.SHIELD_OUTLINE, "entity"),
    ONLINE_STORE("kind.online-store", "kind.online-store.plural", MaterialDesignD.DATABASE_OUTLINE, "store"),
    OFFLINE_STORE("kind.offline-store", "kind.offline-store.plural", MaterialDesignD.DATABASE_CLOCK_OUTLINE, "store");

    private final String title;
    private final String plural;
    private final Ikon icon;
    private final String styleClass;

    Kind(String title, String plural, Ikon icon, String styleClass) {
        this.title = title;
        this.plural = plural;
        this.icon = icon;
        this.styleClass = styleClass;
    }

    public static Kind of(RepoObject object) {
        return switch (object) {
            case PushSource source -> PUSH_SOURCE;
            case BatchSource source -> BATCH_SOURCE;
            case StreamSource source -> STREAM_SOURCE;
            case RequestSource source -> REQUEST_SOURCE;
            case FeatureView view -> switch (view.type()) {
                case FEATURE_VIEW -> FEATURE_VIEW;
                case BATCH -> BATCH_VIEW;
                case STREAM -> STREAM_VIEW;
                case LABEL -> LABEL_VIEW;
            };
            case OnDemandFeatureView view -> ON_DEMAND_VIEW;
            case FeatureService service -> SERVICE;
            case Entity entity -> ENTITY;
            case Permission permission -> PERMISSION;
        };
    }

    /// One of them: `Push source`.
    public String title() {
        return Words.text(title);
    }

    /// Several of them: `Push sources`.
    public String plural() {
        return Words.text(plural);
    }

    public Ikon icon() {
        return icon;
    }

    /// `push`, `view`, `batch`, `service`, `entity` or `store`: gives icons and marks the kind's colour.
    public String styleClass() {
        return styleClass;
    }
}
