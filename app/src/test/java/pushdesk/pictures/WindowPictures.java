package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of the window's states on the sample repositories, in light and dark.
final class WindowPictures {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    private final Pictures pictures;
    private final Workspace workspace;

    private WindowPictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    static void take(Path folder, Size size) throws Exception {
        var engine = new EmbeddedEngine(Files.createTempDirectory("pushdesk-pictures"));
        try (var pictures = new Pictures(folder, engine, List.of(SAMPLES.resolve("driver_ranking"), SAMPLES.resolve("shop")), size)) {
            var window = new WindowPictures(pictures);
            window.start();
            window.driverRanking();
            window.mistakes();
            window.shop();
        }
    }

    private void start() throws Exception {
        pictures.both("start");
        pictures.act(() -> pictures.desktop().open(SAMPLES.resolve("hello").resolve("no-such-folder")));
        pictures.both("start-fault");
    }

    private void driverRanking() throws Exception {
        open("driver_ranking");
        pictures.both("opened");
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, "drivers.csv");
        pictures.both("plan");
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> workspace.lastPushProperty().get() != null && !workspace.history().isEmpty());
        pictures.both("result");
        for (Workspace.Panel panel : List.of(Workspace.Panel.ONLINE_ROWS, Workspace.Panel.OFFLINE_ROWS, Workspace.Panel.HISTORY)) {
            pictures.act(() -> workspace.panelProperty().set(panel));
            pictures.both(panel.name().toLowerCase(Locale.ROOT));
        }
        pictures.act(() -> workspace.showPlace(workspace.repoProperty().get().featureViews().getFirst().info().location()));
        pictures.act(() -> workspace.selectedStoreProperty().set(StoreKind.ONLINE));
        pictures.both("definition");
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE, "drivers_bad_cells.csv");
        pictures.both("bad-cells");
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, "drivers_no_created.csv");
        pictures.both("no-created");
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, "drivers_late.csv");
        pictures.both("late");
        pictures.press("Single row");
        pictures.both("form");
        pictures.press("File");
    }

    private void mistakes() throws Exception {
        open("mistakes");
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PROBLEMS));
        pictures.both("problems");
        source("parking_push", PushMode.ONLINE);
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PUSH));
        pictures.both("nobody-consumes");
        file("mistakes", "parking_push", PushMode.ONLINE, "parking.csv");
        pictures.both("nobody-consumes-plan");
        file("mistakes", "parking_push", PushMode.ONLINE_AND_OFFLINE, "parking.csv");
        pictures.both("nobody-consumes-offline");
        file("mistakes", "alarm_push", PushMode.ONLINE_AND_OFFLINE, "alarms.csv");
        pictures.both("offline-refused");
        file("mistakes", "firmware_push", PushMode.ONLINE_AND_OFFLINE, "firmware.csv");
        pictures.both("types-clash");
    }

    private void shop() throws Exception {
        open("shop");
        file("shop", "order_push", PushMode.ONLINE_AND_OFFLINE, "orders.csv");
        pictures.both("four-views");
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> workspace.lastPushProperty().get() != null);
        file("shop", "order_push", PushMode.ONLINE_AND_OFFLINE, "orders_late.csv");
        pictures.both("four-views-late");
        file("shop", "order_push", PushMode.ONLINE, "orders_missing_product_columns.csv");
        pictures.both("view-refused");
        file("shop", "order_push", PushMode.ONLINE, "orders_bad_cells.csv");
        pictures.both("bad-cells-every-type");
    }

    private void open(String sample) throws Exception {
        pictures.act(() -> pictures.desktop().open(SAMPLES.resolve(sample)));
        pictures.until(() -> workspace.repoProperty().get() != null && workspace.repoProperty().get().root().startsWith(SAMPLES.resolve(sample))
                && workspace.figuresProperty().get() != null);
    }

    private void source(String name, PushMode mode) throws Exception {
        pictures.act(() -> {
            workspace.pushModeProperty().set(mode);
            workspace.repoProperty().get().pushSource(name).ifPresent(workspace.selectionProperty()::set);
        });
    }

    private void file(String sample, String source, PushMode mode, String name) throws Exception {
        source(source, mode);
        Path csv = SAMPLES.resolve(sample).resolve("data").resolve(name);
        pictures.act(() -> pictures.desktop().openFile(csv));
        pictures.until(() -> workspace.planProperty().get() != null
                && workspace.planProperty().get().request().mode() == mode
                && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString()));
    }
}
