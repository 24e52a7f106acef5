package pushdesk.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import pushdesk.model.PushSource;
import pushdesk.model.push.StoreKind;
import pushdesk.serving.guest.Guests;
import pushdesk.serving.target.Targets;
import pushdesk.ui.applied.AppliedStrip;
import pushdesk.ui.applied.AppliedStripViewModel;
import pushdesk.ui.applied.AppliedView;
import pushdesk.ui.applied.AppliedViewModel;
import pushdesk.ui.catalog.CatalogView;
import pushdesk.ui.catalog.CatalogViewModel;
import pushdesk.ui.changes.ChangesView;
import pushdesk.ui.changes.ChangesViewModel;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Arrivals;
import pushdesk.ui.common.BackgroundTask;
import pushdesk.ui.common.BackgroundTasks;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.details.DetailsView;
import pushdesk.ui.details.DetailsViewModel;
import pushdesk.ui.find.FindView;
import pushdesk.ui.find.FindViewModel;
import pushdesk.ui.frame.FocusWalk;
import pushdesk.ui.frame.NoticeStrip;
import pushdesk.ui.frame.StatusLine;
import pushdesk.ui.frame.StatusViewModel;
import pushdesk.ui.frame.StoreStrip;
import pushdesk.ui.frame.StoresViewModel;
import pushdesk.ui.frame.TopBar;
import pushdesk.ui.frame.TopBarModel;
import pushdesk.ui.frame.WindowDrops;
import pushdesk.ui.frame.WorkTab;
import pushdesk.ui.frame.WorkTabs;
import pushdesk.ui.graph.GraphView;
import pushdesk.ui.graph.PictureExport;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.historical.HistoricalViewModel;
import pushdesk.ui.history.AgainViewModel;
import pushdesk.ui.history.HistoryView;
import pushdesk.ui.history.HistoryViewModel;
import pushdesk.ui.history.JournalView;
import pushdesk.ui.history.RevisionViewModel;
import pushdesk.ui.load.LoadView;
import pushdesk.ui.load.LoadViewModel;
import pushdesk.ui.materialize.MaterializeViewModel;
import pushdesk.ui.migrations.MigrationStrip;
import pushdesk.ui.migrations.MigrationsViewModel;
import pushdesk.ui.opening.ChoiceStrip;
import pushdesk.ui.opening.LiveReload;
import pushdesk.ui.opening.RepositoryOpener;
import pushdesk.ui.parity.ParityViewModel;
import pushdesk.ui.problems.ProblemsView;
import pushdesk.ui.problems.ProblemsViewModel;
import pushdesk.ui.push.PushView;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.rows.RowExport;
import pushdesk.ui.rows.RowsViewModel;
import pushdesk.ui.server.ServerSwitch;
import pushdesk.ui.server.ServerView;
import pushdesk.ui.server.ServerViewModel;
import pushdesk.ui.settings.AutoSave;
import pushdesk.ui.settings.SessionKeeper;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.settings.WindowPlace;
import pushdesk.ui.sheets.HelpView;
import pushdesk.ui.sheets.NoticesView;
import pushdesk.ui.sheets.RetentionViewModel;
import pushdesk.ui.sheets.SettingsView;
import pushdesk.ui.sheets.Sheet;
import pushdesk.ui.sheets.SheetsView;
import pushdesk.ui.sheets.SheetsViewModel;
import pushdesk.ui.sheets.WriteRuleViewModel;
import pushdesk.ui.source.SourceView;
import pushdesk.ui.source.SourceViewModel;
import pushdesk.ui.start.StartView;
import pushdesk.ui.start.StartViewModel;
import pushdesk.ui.targets.ReadBackView;
import pushdesk.ui.targets.TargetsView;
import pushdesk.ui.targets.TargetsViewModel;
import pushdesk.ui.trace.TraceView;
import pushdesk.ui.trace.TraceViewModel;
import pushdesk.ui.vector.VectorViewModel;
import pushdesk.ui.workspace.Workspace;
import pushdesk.ui.write.WriteViewModel;

/// The wiring of the window: every part is made here, and given the parts it needs.
public final class Desktop {
    private static final String TITLE = "Pushdesk";

    private final Workspace workspace = new Workspace();
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final Notices notices;
    private final Settings settings;
    private final WindowPlace place;
    private final RepositoryOpener opener;
    private final Commands commands;
    private final FindView find;
    private final FocusWalk walk = new FocusWalk();
    private final WorkTabs work;
    private final PushViewModel push;
    private final ServerViewModel server;
    private final MainWindow window;
    private final Scene scene;
    private final LiveReload liveReload;
    private final SessionKeeper sessions;
    private final AutoSave save;
    private final Subscription looks;

    /// @param samples the sample repositories to offer
    /// @param chooseFolder asks the user for a folder
    /// @param files asks the user for files
    public Desktop(Settings settings, RepositoryOpener.Engine engine, List<Path> samples, Supplier<Optional<Path>> chooseFolder, FileDialogs files) {
        this(settings, engine, samples, chooseFolder, files, Clock.systemUTC());
    }

    /// @param clock what ages are told from
    public Desktop(Settings settings, RepositoryOpener.Engine engine, List<Path> samples, Supplier<Optional<Path>> chooseFolder, FileDialogs files, Clock clock) {
        notices = new Notices(clock);
        this.settings = settings;
        place = new WindowPlace(settings);
        workspace.whenPanelIsWished(() -> settings.workShownProperty().set(true));
        opener = new RepositoryOpener(workspace, tasks, notices, engine);
        Runnable choose = () -> chooseFolder.get().ifPresent(opener::open);
        Runnable chooseRegistry = () -> files.openRegistry(Words.text("files.registry.title")).ifPresent(opener::open);
        var editor = new ExternalEditor(workspace, settings, tasks, notices);
        var sheets = new SheetsViewModel();
        server = new ServerViewModel(workspace, settings, tasks, notices, take -> new Arrivals<>(take)::add);
        opener.beforeClosing(server::close);
        commands = new Commands(workspace, settings, opener, editor, sheets, choose, chooseRegistry, this::startFinding, server::toggle,
                new JournalCommands(workspace, tasks, notices, opener::readFigures),
                walk, new Commands.Work(this::focusWork, this::closeTab, () -> files.openCsv(Words.text("push.choose")).ifPresent(this::openFile), this::pasteRows,
                        this::push, this::quit));
        push = new PushViewModel(workspace, tasks, notices, clock);
        BiConsumer<PushSource, Path> pushFile = (target, file) -> {
            if (push.pushing()) {
                notices.show(Notice.warning(Words.text("drop.pushing", file.getFileName())));
                return;
            }
            workspace.selectionProperty().set(target);
            workspace.pushSourceProperty().set(target);
            openFile(file);
        };
        var graph = new GraphView(new GraphViewModel(workspace, tasks, clock, pushFile), new PictureExport(tasks, notices, files, SystemClipboard::copyImage));
        List<Command> everything = Stream.concat(commands.all().stream(), graph.commands().stream()).toList();
        find = new FindView(new FindViewModel(workspace, () -> workspace.repoProperty().get() == null ? commands.now() : Stream.concat(commands.now().stream(), graph.commandsNow().stream()).toList()),
                commands.find().keys());
        var onlineRows = new RowsViewModel(StoreKind.ONLINE, workspace, tasks, clock);
        var offlineRows = new RowsViewModel(StoreKind.OFFLINE, workspace, tasks, clock);
        var export = new RowExport(tasks, notices, SystemClipboard::copy);
        var again = new AgainViewModel(workspace, tasks, notices, pushFile, (target, entry, csv) -> {
            workspace.selectionProperty().set(target);
            workspace.pushSourceProperty().set(target);
            push.openBrought(entry, csv);
            workspace.show(Workspace.Panel.PUSH);
        });
        var history = new HistoryViewModel(workspace, clock, new RevisionViewModel(workspace, tasks, notices), again);
        var changes = new ChangesViewModel(workspace, tasks);
        var trace = new TraceViewModel(workspace, tasks, clock);
        var vector = new VectorViewModel(workspace, tasks, notices, clock);
        var historical = new HistoricalViewModel(workspace, tasks, notices);
        var materialize = new MaterializeViewModel(workspace, tasks, notices, clock);
        var parity = new ParityViewModel(workspace, tasks, notices);
        var write = new WriteViewModel(workspace, tasks, notices);
        var pushes = Bindings.createStringBinding(() -> figure(workspace.history().size()), workspace.history());
        var migrations = new MigrationsViewModel(workspace, tasks, notices, () -> {
            opener.readFigures();
            push.tablesChanged();
        });
        var rule = new WriteRuleViewModel(workspace, tasks, notices);
        var retention = new RetentionViewModel(workspace, tasks, notices, opener::readFigures);
        var problems = new ProblemsViewModel(workspace, editor::open);
        var source = new SourceViewModel(workspace, tasks, editor::open);
        var applied = new AppliedViewModel(workspace, tasks, notices);
        var targets = new TargetsViewModel(Targets.in(settings.folder()), workspace, tasks, notices);
        push.readBackProperty().subscribe(read -> {
            if (read != null && sheets.openProperty().get() != Sheet.READ_BACK) {
                sheets.toggle(Sheet.READ_BACK);
            }
        });
        var topBar = new TopBarModel(workspace, new StoresViewModel(workspace), targets, () -> sheets.toggle(Sheet.TARGETS), settings.recent(), samples, opener::open,
                commands.open(), commands.openRegistry(), commands.switchApplied(), commands.reload(), commands.close(), settings.themeProperty(), commands.switchTheme());
        var catalog = new CatalogView(new CatalogViewModel(workspace, pushFile), graph::commands);
        work = new WorkTabs(List.of(
                new WorkTab(Workspace.Panel.PUSH, () -> new PushView(push, files)),
                WorkTab.either(Workspace.Panel.ONLINE_ROWS, Workspace.Panel.OFFLINE_ROWS, Words.text("panel.rows"), () -> Screens.rows(workspace.panelProperty(), onlineRows, offlineRows, export, files)),
                new WorkTab(Workspace.Panel.FEATURES, () -> Screens.features(vector, historical, files)),
                new WorkTab(Workspace.Panel.MATERIALIZE, () -> Screens.materialize(materialize, write, parity, files)),
                new WorkTab(Workspace.Panel.HISTORY, () -> new JournalView(
                        workspace.journal(), new HistoryView(history, SystemClipboard::copy), () -> new ChangesView(changes), () -> new TraceView(trace))).with(pushes, false),
                new WorkTab(Workspace.Panel.PROBLEMS, () -> new ProblemsView(problems, () -> sheets.toggle(Sheet.APPLIED)))
                        .with(problems.summaryProperty().map(all -> figure(all.total())), true),
                new WorkTab(Workspace.Panel.SOURCE, () -> new SourceView(source)).whenAskedFor(),
                new WorkTab(Workspace.Panel.SERVER, () -> new ServerView(server)).whenAskedFor()),
                workspace.panelProperty());
        var details = new DetailsView(new DetailsViewModel(workspace, clock), new LoadView(new LoadViewModel(workspace, tasks, notices), files));
        walk.through(List.of(catalog, graph, work, details));
        var parts = new MainWindow.Parts(
                new TopBar(topBar, find, new ServerSwitch(server, () -> workspace.show(Workspace.Panel.SERVER))),
                new StartView(new StartViewModel(settings, samples, opener, tasks, choose, chooseRegistry)),
                catalog,
                graph,
                List.of(NoticeStrip.strip(notices), new ChoiceStrip(opener), new StoreStrip(workspace, opener::reload),
                        new AppliedStrip(new AppliedStripViewModel(workspace, applied, tasks), () -> sheets.toggle(Sheet.APPLIED), opener::switchApplied),
                        new MigrationStrip(migrations)),
                NoticeStrip.card(notices),
                work,
                details,
                new StatusLine(new StatusViewModel(workspace), tasks.running(), NoticesView.button(notices, () -> sheets.toggle(Sheet.NOTICES))),
                new SheetsView(sheets, Map.of(
                        Sheet.NOTICES, () -> new NoticesView(notices, clock),
                        Sheet.APPLIED, () -> new AppliedView(applied),
                        Sheet.TARGETS, () -> new TargetsView(targets),
                        Sheet.READ_BACK, () -> new ReadBackView(push.readBackProperty()),
                        Sheet.HELP, () -> new HelpView(everything),
                        Sheet.SETTINGS, () -> new SettingsView(settings, sheets.subjectProperty(), rule, retention, engine.storeDirectory()))),
                new WindowDrops(workspace, push::pushing, opener::open, this::openFile));
        window = new MainWindow(workspace, settings, parts);
        scene = new Scene(window, settings.windowWidthProperty().get(), settings.windowHeightProperty().get());
        everything.stream().filter(command -> command.shortcut() != null)
                .forEach(command -> scene.getAccelerators().put(command.shortcut(), command.action()));
        looks = Looks.follow(settings, scene);
        workspace.repoProperty().subscribe((before, repo) -> {
            if (repo != null) {
                settings.opened(opener.openedPath());
                if (before == null) {
                    catalog.focusList();
                }
            }
        });
        sessions = new SessionKeeper(workspace, settings, opener.openingProperty().or(Bindings.isNotEmpty(tasks.running())));
        save = new AutoSave(this::save);
        save.follow(settings.all());
        save.follow(sessions.parts());
        opener.whenOpened(sessions::restore);
        liveReload = new LiveReload(workspace, opener::registryFile, () -> {
            opener.reload();
            applied.filesChanged();
            source.refresh();
        });
        workspace.lastEntryProperty().subscribe(done -> opener.readFigures());
    }

    /// Opens the repository that was open at the end of the last run, if the user wants that.
    public void reopen() {
        if (settings.reopeningProperty().get() && settings.leftOpenProperty().get() && !settings.recent().isEmpty()) {
            settings.leftOpenProperty().set(false); // until it is open: one that brings the program down is not opened by itself again
            settings.save();
            opener.open(settings.recent().getFirst());
        }
    }

    /// Shows the window, as large as it was last, and where it was if there is still a screen.
    public void show(Stage stage) {
        stage.setScene(scene);
        stage.titleProperty().bind(workspace.repoProperty().map(repo -> Words.text("window.title", repo.project())).orElse(TITLE));
        place.restore(stage, save);
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                opener.reload(); // definitions are edited in another window
            }
        });
        stage.show();
    }

    public void open(Path folder) {
        opener.open(folder);
    }

    /// @param project of a registry with several projects, the one meant
    public void open(Path path, Optional<String> project) {
        opener.open(path, project);
    }

    /// Reads a CSV file as the rows to push to the push source that is chosen.
    public void openFile(Path csv) {
        workspace.show(Workspace.Panel.PUSH);
        push.open(csv);
    }

    private void pasteRows() {
        push.paste(SystemClipboard.text());
    }

    /// Does what the plan on screen says.
    public void push() {
        push.push();
    }

    /// From now on the server runs the commands that find the window's store held.
    public void receive(Guests guests) {
        server.receive(guests);
    }

    /// Shows the deployed servers that pushes can go to.
    public void targets() {
        commands.targets().action().run();
    }

    /// Keeps the settings, ends the server and frees the store. Work under way is asked to stop; a push past the point of stopping, and the
    /// requests that the server is answering, are waited for.
    public void close() {
        looks.unsubscribe();
        liveReload.close();
        List.copyOf(tasks.running()).forEach(BackgroundTask::cancel);
        save.close();
        server.close();
        if (workspace.storeProperty().get() != null) {
            workspace.storeProperty().get().close();
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Scene scene() {
        return scene;
    }

    private void save() {
        place.keep(scene);
        sessions.keep();
        settings.save(window.closedForNow());
    }

    private void quit() {
        scene.getWindow().hide();
    }

    private void focusWork() {
        work.takeKeys();
    }

    private void closeTab() {
        work.closeInFront();
    }

    private void startFinding() {
        find.start();
    }

    private static String figure(long number) {
        return number == 0 ? "" : Formats.count(number);
    }
}
