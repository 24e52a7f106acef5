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
import pushdesk.ui.sheets.Subject;
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
    private final Work work;
    private final Command open;
    private final Command openRegistry;
    private final Command switchApplied;
    private final Command reload;
    private final Command close;
    private final Command find;
    private final Command server;
    private final Command targets;
    private final Command switchTheme;

    /// What can be done with the panels of work.
    ///
    /// @param takeKeys gives the keys to the panel in front
    /// @param closeTab closes the tab in front
    /// @param chooseRows asks for the file to push
    /// @param pasteRows takes the rows of the clipboard as those to push
    /// @param push does what the plan on screen says
    /// @param quit closes the window
    record Work(Runnable takeKeys, Runnable closeTab, Runnable chooseRows, Runnable pasteRows, Runnable push, Runnable quit) {}

    Commands(Workspace workspace, Settings settings, RepositoryOpener opener, ExternalEditor editor, SheetsViewModel sheets, Runnable chooseFolder, Runnable chooseRegistry, Runnable startFinding,
            Runnable switchServer, JournalCommands journal, FocusWalk walk, Work work) {
        this.workspace = workspace;
        this.settings = settings;
        this.editor = editor;
        this.sheets = sheets;
        this.journal = journal;
        this.walk = walk;
        this.work = work;
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
                Command.of(Words.text("command.choose-rows"), "Shortcut+P", this::chooseRows),
                Command.of(Words.text("command.paste-rows"), "Shortcut+V", this::pasteRows),
                Command.of(Words.text("command.push"), "Shortcut+ENTER", this::push),
                panel("Shortcut+1", Workspace.Panel.PUSH),
                panel("Shortcut+2", Workspace.Panel.ONLINE_ROWS),
                panel("Shortcut+3", Workspace.Panel.OFFLINE_ROWS),
                panel("Shortcut+4", Workspace.Panel.HISTORY),
                panel("Shortcut+5", Workspace.Panel.PROBLEMS),
                Command.of(Words.text("command.panel", Workspace.Panel.SOURCE.title()), "Shortcut+6", this::showSource),
                panel("Shortcut+7", Workspace.Panel.SERVER),
                panel("Shortcut+8", Workspace.Panel.FEATURES),
                panel("Shortcut+9", Workspace.Panel.MATERIALIZE),
                Command.of(Words.text("command.close-tab"), "Shortcut+F4", work.closeTab()),
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
                Command.of(Words.text("command.text"), "Shortcut+0", () -> settings.textScaleProperty().set(1)),
                Command.of(Words.text("command.quit"), "Shortcut+Q", work.quit()));
    }

    /// All commands, those of the settings, and those that there are for what is stored now.
    List<Command> now() {
        return Stream.of(all().stream(), subjects(), journal.empties().stream()).flatMap(each -> each).toList();
    }

    /// The settings by what they are about.
    private Stream<Command> subjects() {
        return Stream.of(Subject.values())
                .map(subject -> Command.of(Words.text("command.subject", subject.title()), "", () -> sheets.open(subject)).foundBy(subject.words()));
    }

    private Command panel(String keys, Workspace.Panel panel) {
        return Command.of(Words.text("command.panel", panel.title()), keys, () -> {
            workspace.show(panel);
            work.takeKeys().run();
        });
    }

    private void chooseRows() {
        if (workspace.pushSourceProperty().get() != null) {
            work.chooseRows().run();
        }
    }

    private void pasteRows() {
        if (workspace.pushSourceProperty().get() != null) {
            workspace.show(Workspace.Panel.PUSH);
            work.pasteRows().run();
        }
    }

    /// What was not looked at is shown first.
    private void push() {
        if (settings.workShownProperty().get() && workspace.panelProperty().get() == Workspace.Panel.PUSH) {
            work.push().run();
        } else {
            workspace.show(Workspace.Panel.PUSH);
            work.takeKeys().run();
        }
    }

    private Command sheet(String title, String keys, Sheet sheet) {
        return Command.of(title, keys, () -> sheets.toggle(sheet));
    }

    private static Command toggle(String title, String keys, BooleanProperty shown) {
        return Command.of(title, keys, () -> shown.set(!shown.get()));
    }

    /// The place looked at last; where there was none, that of what is selected.
    private void showSource() {
        if (workspace.placeProperty().get() == null && workspace.selectionProperty().get() != null) {
            showDefinition();
        } else {
            panel("", Workspace.Panel.SOURCE).action().run();
        }
    }

    private void showDefinition() {
        var selected = workspace.selectionProperty().get();
        if (selected != null) {
            workspace.showPlace(selected.info().location());
            work.takeKeys().run();
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
