package pushdesk.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.frame.FocusWalk;
import pushdesk.ui.opening.RepositoryOpener;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.sheets.Sheet;
import pushdesk.ui.sheets.SheetsViewModel;
import pushdesk.ui.workspace.Workspace;

/// What can be done from anywhere in the window, with its keys. `Shortcut` is Ctrl, or Cmd on a Mac.
final class Commands {
    private static final double TEXT_STEP = 0.1;

    private final Workspace workspace;
    private final Settings settings;
    private final ExternalEditor editor;
    private final SheetsViewModel sheets;
    private final JournalCommands journal;
    private final FocusWalk walk;
    private final Runnable focusWork;
    private final Runnable closeTab;
    private final Command open;
    private final Command openRegistry;
    private final Command switchApplied;
    private final Command reload;
    private final Command close;
    private final Command find;
    private final Command server;
    private final Command targets;
    private final Command switchTheme;

    /// @param focusWork gives the keys to the work that is in front
    /// @param closeTab closes the tab in front
    Commands(Workspace workspace, Settings settings, RepositoryOpener opener, ExternalEditor editor, SheetsViewModel sheets, Runnable chooseFolder, Runnable chooseRegistry, Runnable startFinding,
            Runnable switchServer, JournalCommands journal, FocusWalk walk, Runnable focusWork, Runnable closeTab) {
        this.workspace = workspace;
        this.settings = settings;
        this.editor = editor;
        this.sheets = sheets;
        this.journal = journal;
        this.walk = walk;
        this.focusWork = focusWork;
        this.closeTab = closeTab;
        open = Command.of(Words.text("command.open"), "Shortcut+O", chooseFolder);
        openRegistry = Command.of(Words.text("command.open-registry"), "Shortcut+Shift+O", chooseRegistry);
        switchApplied = Command.of(Words.text("command.switch-applied"), "", opener::switchApplied);
        reload = Command.of(Words.text("command.reload"), "Shortcut+R", opener::reload);
        close = Command.of(Words.text("command.close"), "Shortcut+W", opener::close);
        targets = Command.of(Words.text("targets.menu"), "Shortcut+Shift+T", () -> sheets.toggle(Sheet.TARGETS));
        server = Command.of(Words.text("command.server"), "Shortcut+Shift+S", switchServer);
        find = Command.of(Words.text("command.find"), "Shortcut+K", startFinding);
        switchTheme = Command.of(Words.text("command.theme"), "Shortcut+Shift+D",
                () -> settings.themeProperty().set(settings.themeProperty().get().dark() ? Theme.LIGHT : Theme.DARK));
    }

    Command open() {
        return open;
    }

    Command openRegistry() {
        return openRegistry;
    }

    Command switchApplied() {
        return switchApplied;
    }

    Command reload() {
        return reload;
    }

    Command close() {
        return close;
    }

    Command targets() {
        return targets;
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
                find, open, openRegistry, reload, close,
                panel("Shortcut+1", Workspace.Panel.PUSH),
                panel("Shortcut+2", Workspace.Panel.ONLINE_ROWS),
                panel("Shortcut+3", Workspace.Panel.OFFLINE_ROWS),
                panel("Shortcut+4", Workspace.Panel.HISTORY),
                panel("Shortcut+5", Workspace.Panel.PROBLEMS),
                panel("Shortcut+6", Workspace.Panel.SOURCE),
                panel("Shortcut+7", Workspace.Panel.SERVER),
                panel("Shortcut+8", Workspace.Panel.FEATURES),
                panel("Shortcut+9", Workspace.Panel.MATERIALIZE),
                Command.of(Words.text("command.close-tab"), "Shortcut+F4", closeTab),
                Command.of(Words.text("command.next-part"), "F6", walk::next),
                Command.of(Words.text("command.previous-part"), "Shift+F6", walk::previous),
                server, targets,
                sheet(Words.text("command.applied"), "Shortcut+Shift+A", Sheet.APPLIED),
                switchApplied,
                Command.of(Words.text("command.undo"), "Shortcut+Z", journal::undoLast),
                Command.of(Words.text("command.redo"), "Shortcut+Shift+Z", journal::bringBackLast),
                Command.of(Words.text("command.empty-all"), "", journal::emptyAll),
                Command.of(Words.text("command.verify"), "", journal::verify),
                Command.of(Words.text("command.rebuild"), "", journal::rebuild),
                Command.of(Words.text("command.definition"), "F4", this::showDefinition),
                Command.of(Words.text("command.editor"), "Shift+F4", this::openDefinition),
                sheet(Words.text("command.help"), "F1", Sheet.HELP),
                sheet(Words.text("command.notices"), "Shortcut+Shift+N", Sheet.NOTICES),
                sheet(Words.text("command.settings"), "Shortcut+COMMA", Sheet.SETTINGS),
                toggle(Words.text("command.catalog"), "Shortcut+B", settings.catalogShownProperty()),
                toggle(Words.text("command.work"), "Shortcut+J", settings.workShownProperty()),
                toggle(Words.text("command.details"), "Shortcut+I", settings.detailsShownProperty()),
                switchTheme,
                Command.of(Words.text("command.theme-system"), "", () -> settings.themeProperty().set(Theme.SYSTEM)),
                Command.of(Words.text("command.larger"), "Shortcut+PLUS", () -> scaleText(TEXT_STEP)),
                Command.of(Words.text("command.smaller"), "Shortcut+MINUS", () -> scaleText(-TEXT_STEP)),
                Command.of(Words.text("command.text"), "Shortcut+0", () -> settings.textScaleProperty().set(1)));
    }

    /// All commands, and those that there are for what is stored now.
    List<Command> now() {
        return Stream.concat(all().stream(), journal.empties().stream()).toList();
    }

    private Command panel(String keys, Workspace.Panel panel) {
        return Command.of(Words.text("command.panel", panel.title()), keys, () -> {
            settings.workShownProperty().set(true);
            workspace.panelProperty().set(panel);
            focusWork.run();
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
            focusWork.run();
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
