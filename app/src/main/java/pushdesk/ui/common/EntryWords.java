package pushdesk.ui.common;

import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;

/// How entries of the journal are called on every screen.
public final class EntryWords {
    private EntryWords() {}

    /// What kind of entry it is: `push`, `undo`.
    public static String kind(EntryKind kind) {
        return switch (kind) {
            case PUSH -> Words.text("entry.kind.push");
            case WRITE -> Words.text("entry.kind.write");
            case MATERIALIZE -> Words.text("entry.kind.materialize");
            case UNDO -> Words.text("entry.kind.undo");
            case RESET -> Words.text("entry.kind.reset");
        };
    }

    public static Ikon icon(EntryKind kind) {
        return switch (kind) {
            case PUSH -> MaterialDesignL.LOCATION_ENTER;
            case WRITE -> MaterialDesignP.PENCIL_OUTLINE;
            case MATERIALIZE -> MaterialDesignD.DATABASE_ARROW_UP_OUTLINE;
            case UNDO -> MaterialDesignU.UNDO_VARIANT;
            case RESET -> MaterialDesignE.ERASER;
        };
    }

    /// `push 13`, `undo 14`.
    public static String name(EntryKind kind, long number) {
        return Words.text(switch (kind) {
            case PUSH -> "entry.push";
            case WRITE -> "entry.write";
            case MATERIALIZE -> "entry.materialize";
            case UNDO -> "entry.undo";
            case RESET -> "entry.reset";
        }, String.valueOf(number));
    }

    public static String name(PushResult entry) {
        return name(entry.kind(), entry.pushId());
    }

    /// The same for an entry known by its number only.
    public static String name(List<PushResult> history, long number) {
        return history.stream().filter(entry -> entry.pushId() == number).findFirst().map(EntryWords::name).orElseGet(() -> Words.text("entry.any", String.valueOf(number)));
    }

    /// What undoing it means: `Undo push 13`, `Bring back push 13`.
    public static String undo(List<PushResult> history, PushResult entry) {
        PushResult root = entry;
        boolean back = false;
        while (root.undoes().isPresent()) {
            long undone = root.undoes().getAsLong();
            back = !back;
            var before = history.stream().filter(other -> other.pushId() == undone).findFirst();
            if (before.isEmpty()) {
                return Words.text(back ? "entry.bring-back" : "entry.undo-it", Words.text("entry.any", String.valueOf(undone)));
            }
            root = before.get();
        }
        return Words.text(back ? root.kind() == EntryKind.RESET ? "entry.do-again" : "entry.bring-back" : root == entry ? "entry.undo-it" : "entry.undo-again", name(root));
    }

    /// Where the rows of an entry came from: a file's name, or in words.
    public static String origin(RowOrigin origin) {
        return switch (origin.kind()) {
            case FILE -> origin.name();
            case STANDARD_INPUT -> Words.text("entry.from.input");
            case FORM -> Words.text("entry.from.form");
            case CLIPBOARD -> Words.text("entry.from.clipboard");
            case GENERATOR -> Words.text("entry.from.generator");
            case SERVER -> Words.text("entry.from.server");
            case OFFLINE_STORE -> Words.text("entry.from.offline");
            case JOURNAL -> origin.name();
        };
    }
}
