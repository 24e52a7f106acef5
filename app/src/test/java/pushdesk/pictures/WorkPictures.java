package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import pushdesk.model.push.PushMode;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of rows that come from no file, of a push under way, of the store checked, and of definitions that fit what is stored no more.
final class WorkPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    private final Pictures pictures;
    private final Workspace workspace;

    private WorkPictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    static void take(Path folder, Size size) throws Exception {
        Path own = Files.createTempDirectory("pushdesk-work");
        Path repo = HabitPictures.copy(SAMPLE, own.resolve("hello"));
        try (var pictures = new Pictures(folder, new EmbeddedEngine(own.resolve("stores")), List.of(SAMPLE), size)) {
            new WorkPictures(pictures).take(repo);
        }
    }

    private void take(Path repo) throws Exception {
        pictures.act(() -> pictures.desktop().open(repo));
        pictures.until(() -> workspace.figuresProperty().get() != null);
        pictures.act(() -> workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE));
        pictures.act(() -> {
            var content = new ClipboardContent();
            content.putString("city\tcelsius\tsky\tmeasured_at\nOslo\t-3.5\tsnow\t2026-11-22 06:00\nBergen\t4\train\t2026-11-22 06:00\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        pictures.act(() -> pictures.desktop().scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText() != null && button.getAccessibleText().startsWith("Paste rows")).findFirst().ifPresent(Button::fire));
        pictures.until(() -> workspace.planProperty().get() != null);
        pictures.both("pasted");
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> !workspace.history().isEmpty());
        pictures.press("Edit rows");
        pictures.both("edit-rows");
        pictures.press("Leave as they were");
        pictures.press("Generate");
        pictures.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().rowsRead() == 1000);
        pictures.both("generate");
        pictures.act(() -> field("generate-to").setText("soon"));
        Pictures.settle();
        pictures.both("generate-wrong");
        pictures.act(() -> field("generate-from").setText("2026-11-21T12:00:00Z"));
        pictures.act(() -> field("generate-to").setText("2026-11-22T12:00:00Z"));
        pictures.act(() -> field("generate-rows").setText("400000"));
        pictures.act(() -> field("generate-keys").setText("400000"));
        pictures.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().rowsRead() == 400_000);
        pictures.act(pictures.desktop()::push);
        pictures.both("push-running");
        pictures.until(() -> workspace.history().size() == 2);
        pictures.act(() -> pictures.desktop().scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+K")).run());
        command("Check the store");
        pictures.until(() -> pictures.desktop().scene().getRoot().lookupAll(".info-strip .label").stream().anyMatch(label -> String.valueOf(label).contains("journal")));
        pictures.both("checked");
        Path definitions = repo.resolve("definitions.py");
        Files.writeString(definitions, Files.readString(definitions).replace("dtype=Float32", "dtype=String"));
        pictures.until(() -> pictures.desktop().scene().getRoot().lookupAll(".warning-strip").stream().anyMatch(javafx.scene.Node::isVisible));
        Pictures.settle();
        pictures.both("migration");
        pictures.press("Set aside");
        Pictures.settle();
        pictures.both("migrated");
    }

    private TextField field(String id) {
        return (TextField) pictures.desktop().scene().lookup("#" + id);
    }

    /// Does the command that is found by these words.
    private void command(String words) throws Exception {
        pictures.act(() -> {
            var field = (TextField) pictures.desktop().scene().lookup(".find .text-field");
            field.setText(words);
            field.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", javafx.scene.input.KeyCode.ENTER, false, false, false, false));
        });
    }
}
