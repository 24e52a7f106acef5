package pushdesk.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import pushdesk.ui.common.Theme;
import pushdesk.ui.sheets.Sheet;
import pushdesk.ui.sheets.SheetsViewModel;

/// What can be done from anywhere in the window, with its keys. `Shortcut` is Ctrl, or Cmd on a Mac.
final class Commands {
    private static final double TEXT_STEP = 0.1;

    private final Workspace workspace;
    private final Settings settings;
    private final ExternalEditor editor;
    private final SheetsViewModel sheets;
    private final Command open;
    private final Command reload;
    private final Command close;
    private final Command find;
    private final Command switchTheme;

    Commands(Workspace workspace, Settings settings, RepositoryOpener opener, ExternalEditor editor, SheetsViewModel sheets, Runnable chooseFolder, Runnable startFinding) {
        this.workspace = workspace;
        this.settings = settings;
        this.editor = editor;
        this.sheets = sheets;
        open = Command.of("Open a folder…", "Shortcut+O", chooseFolder);
        reload = Command.of("Reload the repository", "Shortcut+R", opener::reload);
        close = Command.of("Close the repository", "Shortcut+W", opener::close);
        find = Command.of("Find objects and commands", "Shortcut+K", startFinding);
        switchTheme = Command.of("Switch between light and dark", "Shortcut+Shift+D",
                () -> settings.themeProperty().set(settings.themeProperty().get().dark() ? Theme.LIGHT : Theme.DARK));
    }

    Command open() {
        return open;
    }

    Command reload() {
        return reload;
    }

    Command close() {
        return close;
    }

    Command find() {
        return find;
    }

    Command switchTheme() {
        return switchTheme;
    }

    /// All commands, those used most first.
    List<Command> all() {
        return List.of(
                find, open, reload, close,
                panel("Push", "Shortcut+1", Workspace.Panel.PUSH),
                panel("Online rows", "Shortcut+2", Workspace.Panel.ONLINE_ROWS),
                panel("Offline rows", "Shortcut+3", Workspace.Panel.OFFLINE_ROWS),
                panel("History", "Shortcut+4", Workspace.Panel.HISTORY),
                panel("Problems", "Shortcut+5", Workspace.Panel.PROBLEMS),
                panel("Definition", "Shortcut+6", Workspace.Panel.SOURCE),
                Command.of("Show the definition of what is selected", "F4", this::showDefinition),
                Command.of("Open the definition in your editor", "Shift+F4", this::openDefinition),
                sheet("What to do, and keys", "F1", Sheet.HELP),
                sheet("Notices of this run", "Shortcut+Shift+N", Sheet.NOTICES),
                sheet("Settings", "Shortcut+COMMA", Sheet.SETTINGS),
                toggle("Show or hide the list of objects", "Shortcut+B", settings.catalogShownProperty()),
                toggle("Show or hide the work panels", "Shortcut+J", settings.workShownProperty()),
                toggle("Show or hide the details", "Shortcut+I", settings.detailsShownProperty()),
                switchTheme,
                Command.of("Light or dark as the system", "", () -> settings.themeProperty().set(Theme.SYSTEM)),
                Command.of("Larger text", "Shortcut+PLUS", () -> scaleText(TEXT_STEP)),
                Command.of("Smaller text", "Shortcut+MINUS", () -> scaleText(-TEXT_STEP)),
                Command.of("Text as at first", "Shortcut+0", () -> settings.textScaleProperty().set(1)));
    }

    private Command panel(String title, String keys, Workspace.Panel panel) {
        return Command.of("Go to: " + title, keys, () -> {
            settings.workShownProperty().set(true);
            workspace.panelProperty().set(panel);
        });
    }

    private Command sheet(String title, String keys, Sheet sheet) {
        return Command.of(title, keys, () -> sheets.toggle(sheet));
    }

    private static Command toggle(String title, String keys, BooleanProperty shown) {
        return Command.of(title, keys, () -> shown.set(!shown.get()));
    }

    private void showDefinition() {
        var selected = workspace.selectionProperty().get();
        if (selected != null) {
            settings.workShownProperty().set(true);
            workspace.showPlace(selected.info().location());
        }
    }

    private void openDefinition() {
        var selected = workspace.selectionProperty().get();
        if (selected != null) {
            editor.open(selected.info().location());
        }
    }

    private void scaleText(double step) {
        double scale = Math.round((settings.textScaleProperty().get() + step) * 10) / 10.0;
        settings.textScaleProperty().set(Math.clamp(scale, Settings.LEAST_TEXT, Settings.MOST_TEXT));
    }
}
