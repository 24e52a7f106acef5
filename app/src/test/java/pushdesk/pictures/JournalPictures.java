package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import pushdesk.model.push.PushMode;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of what is done with the journal: history, undo, reset, changed values, traces.
final class JournalPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private final Pictures pictures;
    private final Workspace workspace;

    private JournalPictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    static void take(Path folder, Size size) throws Exception {
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-journal")), List.of(SAMPLE), size)) {
            new JournalPictures(pictures).take();
        }
    }

    private void take() throws Exception {
        pictures.act(() -> pictures.desktop().open(SAMPLE));
        pictures.until(() -> workspace.figuresProperty().get() != null);
        push(PushMode.ONLINE_AND_OFFLINE, "drivers.csv");
        push(PushMode.ONLINE_AND_OFFLINE, "drivers_next_hour.csv");
        push(PushMode.ONLINE, "drivers_late.csv");
        pictures.act(() -> workspace.journal().open(new JournalPage.Changes(2, "")));
        pictures.both("changes");
        pictures.act(() -> workspace.journal().open(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "1002"))));
        pictures.both("trace");
        pictures.act(() -> {
            workspace.panelProperty().set(Workspace.Panel.ONLINE_ROWS);
            ((MenuButton) pictures.desktop().scene().lookup("#as-of")).getItems().stream().filter(item -> String.valueOf(item.getText()).startsWith("After push 1")).findFirst()
                    .ifPresent(MenuItem::fire);
        });
        pictures.both("as-of");
        pictures.act(() -> ((MenuButton) pictures.desktop().scene().lookup("#as-of")).getItems().get(1).fire());
        pictures.both("as-of-asked");
        pictures.press("Back to now");
        pictures.act(() -> workspace.journal().open(new JournalPage.Undo(2)));
        pictures.both("undo-plan");
        revise();
        pictures.both("undone");
        pictures.act(() -> workspace.journal().open(new JournalPage.Changes(4, "")));
        pictures.both("undone-changes");
        pictures.act(() -> workspace.journal().open(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "1002"))));
        pictures.both("undone-trace");
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PUSH));
        pictures.both("undone-push");
        pictures.act(() -> workspace.repoProperty().get().featureView("driver_hourly_fresh").ifPresent(workspace.selectionProperty()::set));
        pictures.act(() -> workspace.journal().open(new JournalPage.Reset(Set.of("driver_hourly_fresh"), Set.of())));
        pictures.both("reset-asked");
        revise();
        pictures.act(() -> run("Shortcut+Z"));
        pictures.both("reset-undo");
        revise();
        pictures.act(() -> run("Shortcut+Shift+Z"));
        pictures.both("bring-back");
        pictures.act(() -> workspace.journal().open(JournalPage.Entries.at(2)));
        pictures.both("history");
        pictures.act(() -> ((MenuButton) pictures.desktop().scene().lookup("#entry-again")).getItems().getFirst().fire());
        pictures.until(() -> workspace.planProperty().get() != null);
        pictures.both("pushed-again");
        pictures.act(() -> workspace.journal().open(new JournalPage.Undo(2)));
        pictures.both("undo-refused");
    }

    private void run(String keys) {
        pictures.desktop().scene().getAccelerators().get(KeyCombination.valueOf(keys)).run();
    }

    private void revise() throws Exception {
        Pictures.settle();
        int before = workspace.history().size();
        pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#revise")).fire());
        pictures.until(() -> workspace.history().size() > before);
    }

    private void push(PushMode mode, String name) throws Exception {
        Path csv = SAMPLE.resolve("data").resolve(name);
        int before = workspace.history().size();
        pictures.act(() -> {
            workspace.pushModeProperty().set(mode);
            pictures.desktop().openFile(csv);
        });
        pictures.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString())
                && workspace.planProperty().get().request().mode() == mode);
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> workspace.history().size() > before);
    }
}
