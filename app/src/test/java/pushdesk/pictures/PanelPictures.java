package pushdesk.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.history.AgainViewModel;
import pushdesk.ui.history.HistoryView;
import pushdesk.ui.history.HistoryViewModel;
import pushdesk.ui.history.RevisionViewModel;
import pushdesk.ui.push.PushView;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.push.input.Input;
import pushdesk.ui.rows.RowExport;
import pushdesk.ui.rows.RowsView;
import pushdesk.ui.rows.RowsViewModel;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of the work panels alone, each in the states that are hard to reach in a window: `PanelPictures <folder>`.
///
/// Run with `-Dglass.platform=Headless -Dprism.order=sw`.
public final class PanelPictures {
    private static final double WIDTH = 985;
    private static final double HEIGHT = 420;

    private final Path folder;
    private final Theme theme;
    private final double scale;
    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final PushViewModel push = new PushViewModel(workspace, tasks, notices, InstantSource.system());
    private final RowsViewModel online = new RowsViewModel(StoreKind.ONLINE, workspace, tasks, InstantSource.system());
    private final RowsViewModel offline = new RowsViewModel(StoreKind.OFFLINE, workspace, tasks, InstantSource.system());
    private final HistoryViewModel history = new HistoryViewModel(workspace, InstantSource.system(), new RevisionViewModel(workspace, tasks, notices),
            new AgainViewModel(workspace, tasks, notices, (source, file) -> {}, (source, entry, csv) -> {}));

    private PanelPictures(Path folder, Theme theme, double scale) {
        this.folder = folder;
        this.theme = theme;
        this.scale = scale;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Pictures.startToolkit();
        Pictures.onFxThread(() -> {
            new PanelPictures(folder, Theme.LIGHT, 1).take();
            new PanelPictures(folder, Theme.DARK, 1).take();
            new PanelPictures(folder, Theme.LIGHT, 1.5).take();
            return null;
        });
        System.exit(0);
    }

    private void take() throws IOException {
        var dialogs = Pictures.NO_FILES;
        picture("push-nothing-open", new PushView(push, dialogs));
        workspace.opened(repo, store);
        picture("push-no-file", new PushView(push, dialogs));
        picture("online-empty", new RowsView(online, export(), dialogs, new Label()));
        picture("history-empty", new HistoryView(history, text -> {}));
        Path good = folder.resolve("drivers_2026-11-22.csv");
        Files.writeString(good, DriverRepo.HEADER + rows(40));
        push.open(good);
        push.push();
        Files.writeString(good, DriverRepo.HEADER
                + "1001,0.7037,0.8724,308,good,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n"
                + "1002,0.0381,0.4853,332,,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n"
                + "1003,0.9665,0.7793,779,\"\",2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n"
                + "1012,0.5120,0.2331,51,excellent,2020-11-21T08:00:00Z,2026-11-22T09:00:01Z\n"
                + "1001,0.7102,0.8811,310,better,2026-11-22T09:05:00Z,2026-11-22T09:00:01Z\n"
                + rows(1000).replace("2026-11-20", "2026-11-22"));
        push.open(good);
        push.modeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        picture("push-planned", new PushView(push, dialogs));
        push.push();
        workspace.refreshed(store.figures(), store.history());
        picture("push-done", new PushView(push, dialogs));
        push.open(Files.writeString(folder.resolve("few.csv"), DriverRepo.HEADER + rows(6)));
        push.editing().begin();
        picture("push-edit", new PushView(push, dialogs));
        push.editing().leave();
        push.inputProperty().set(Input.GENERATOR);
        picture("push-generate", new PushView(push, dialogs));
        push.generator().toProperty().set("soon");
        picture("push-generate-wrong", new PushView(push, dialogs));
        push.inputProperty().set(Input.CSV);
        push.paste("driver_id\tconv_rate\tacc_rate\tavg_daily_trips\tevent_timestamp\n1001\t0.5\t0.9\t300\t2026-11-23 09:00:00\n");
        picture("push-pasted", new PushView(push, dialogs));
        picture("online", new RowsView(online, export(), dialogs, new Label()));
        online.filter().keysProperty().set("1001, 1003, 99");
        picture("online-keys", new RowsView(online, export(), dialogs, new Label()));
        online.clearFilters();
        online.filter().searchProperty().set("no such text");
        picture("online-no-match", new RowsView(online, export(), dialogs, new Label()));
        online.clearFilters();
        workspace.showChanges(workspace.lastPushProperty().get());
        online.chosenProperty().set("driver_ratings");
        picture("online-changes", new RowsView(online, export(), dialogs, new Label()));
        online.chosenProperty().set("conv_rate_plus");
        picture("online-on-demand", new RowsView(online, export(), dialogs, new Label()));
        workspace.changesOfProperty().set(null);
        picture("offline", new RowsView(offline, export(), dialogs, new Label()));
        history.selectedProperty().set(workspace.history().getFirst());
        picture("history", new HistoryView(history, text -> {}));
        Path bad = folder.resolve("drivers_bad.csv");
        Files.writeString(bad, "driver_id,conv_rate,acc_rate,avg_daily_trips,event_timestamp,colour\n"
                + "1001,abc,0.9,300,2026-11-22T09:00:00Z,red\n1002,0.1,0.2,12,yesterday,red\n,0.1,0.2,12,2026-11-22T09:00:00Z,red\n"
                + "1004,0.1,0.2,12.5,2026-11-23 09:00:00,red\n1005,0.1,0.2,12,2026-11-23 09:00:00,red\n");
        push.open(bad);
        picture("push-bad-cells", new PushView(push, dialogs));
        push.matrix().leftOut().add("driver_ratings");
        push.modeProperty().set(PushMode.ONLINE);
        push.pushGoodRows(folder.resolve("rejects.csv"));
        picture("push-good-rows", new PushView(push, dialogs));
        workspace.pushSourceProperty().set(repo.pushSource("profile_push").orElseThrow());
        push.modeProperty().set(PushMode.OFFLINE);
        picture("push-offline-refused", new PushView(push, dialogs));
        push.modeProperty().set(PushMode.ONLINE);
        push.inputProperty().set(Input.FORM);
        push.form().fieldsProperty().get().get(0).textProperty().set("1001");
        push.form().fieldsProperty().get().get(4).textProperty().set("many");
        picture("form", new PushView(push, dialogs));
        push.form().fieldsProperty().get().get(1).textProperty().set("Oslo");
        push.form().fieldsProperty().get().get(4).textProperty().set("0.5");
        push.form().fieldsProperty().get().getLast().now();
        picture("form-planned", new PushView(push, dialogs));
        workspace.pushSourceProperty().set(repo.pushSource("driver_stats_push").orElseThrow());
        push.open(good);
        tasks.hold();
        push.push();
        picture("push-running", new PushView(push, dialogs));
        tasks.runNext();
        store.close();
    }

    private RowExport export() {
        return new RowExport(tasks, notices, text -> {});
    }

    private void picture(String name, Parent view) throws IOException {
        var scene = new Scene(view, WIDTH, HEIGHT);
        theme.apply(scene, scale);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        view.applyCss();
        view.layout();
        view.applyCss();
        view.layout();
        WritableImage image = scene.snapshot(null);
        String file = name + "-" + theme.title().toLowerCase(java.util.Locale.ROOT) + (scale == 1 ? "" : "-" + (int) (scale * 100)) + ".png";
        Pictures.write(image, folder.resolve(file));
        stage.close();
        scene.setRoot(new javafx.scene.Group());
    }

    private static String rows(int count) {
        var text = new StringBuilder();
        for (int row = 0; row < count; row++) {
            text.append(1010 + row).append(",0.").append(1000 + row * 37 % 9000).append(",0.").append(1000 + row * 91 % 9000).append(',')
                    .append(row * 13 % 700).append(row % 5 == 0 ? ",,": ",fair,").append("2026-11-20T09:00:00Z,2026-11-20T09:00:01Z\n");
        }
        return text.toString();
    }
}
