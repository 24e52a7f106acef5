package pushdesk.ui.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import pushdesk.graph.Orientation;
import pushdesk.graph.Repos;
import pushdesk.graph.part.Grouping;
import pushdesk.model.FeatureRepo;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.pictures.Pictures;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

/// Writes pictures of the graph panel in its main states, light and dark, to the folder given.
final class GraphPictures {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final Path folder;

    private GraphPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FxToolkit.registerPrimaryStage();
        var failed = new CompletableFuture<Throwable>();
        Platform.runLater(() -> {
            try {
                var pictures = new GraphPictures(folder);
                pictures.all();
                pictures.running(Theme.LIGHT, () -> pictures.running(Theme.DARK, () -> failed.complete(null)));
            } catch (Throwable e) {
                failed.complete(e);
            }
        });
        Throwable failure = failed.get();
        Platform.exit();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void all() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            take(name + "-reach", theme, 920, 420, 1, Repos.drivers(), panel -> panel.workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE));
            take(name + "-pushed", theme, 920, 420, 1, Repos.drivers(), panel -> panel.workspace.pushed(pushed()));
            take(name + "-selected", theme, 920, 420, 1, Repos.drivers(), panel -> panel.model.select(new Node(NodeKind.FEATURE_VIEW, "driver_hourly_stats")));
            take(name + "-columns", theme, 1000, 460, 1, Repos.drivers(), panel -> {
                panel.model.toggleColumns(new Node(NodeKind.FEATURE_VIEW, "driver_hourly_stats"));
                panel.model.toggleColumns(new Node(NodeKind.PUSH_SOURCE, "driver_stats_push"));
            });
            take(name + "-groups", theme, 1000, 460, 1, Repos.drivers(), panel -> {
                panel.model.groupingProperty().set(new Grouping(Grouping.By.PUSH_SOURCE, ""));
                panel.model.lockedProperty().set(true);
                panel.model.select(new Node(NodeKind.GROUP, "rider_push"));
            });
            take(name + "-materialized", theme, 920, 420, 1, Repos.drivers(), panel -> panel.workspace.pushed(materialized()));
            take(name + "-legend", theme, 920, 420, 1, Repos.drivers(), panel -> panel.view.commands().stream().filter(command -> command.title().contains("legend")).forEach(command -> command.action().run()));
            take(name + "-focus", theme, 1000, 460, 1, Repos.drivers(), panel -> panel.model.focusProperty().set("2+driver_ratings+1"));
            take(name + "-5000", theme, 1440, 900, 1, Repos.generated(5000, 0.1, 1), panel -> panel.model.select(new Node(NodeKind.FEATURE_VIEW, "team_30_view_0_1")));
            take(name + "-1000", theme, 920, 420, 1, Repos.generated(1000, 0.1, 1), panel -> { });
        }
        take("dark-top-down", Theme.DARK, 700, 900, 1, Repos.drivers(), panel -> panel.model.orientationProperty().set(Orientation.TOP_DOWN));
        take("light-150-percent", Theme.LIGHT, 1300, 640, 1.5, Repos.drivers(), panel -> { });
        take("light-narrow", Theme.LIGHT, 520, 360, 1, Repos.drivers(), panel -> { });
        take("light-1000-near", Theme.LIGHT, 920, 420, 1, Repos.generated(1000, 0.1, 1), panel -> panel.model.select(new Node(NodeKind.FEATURE_VIEW, "team_30_view_0_1")));
        take("light-200", Theme.LIGHT, 920, 420, 1, Repos.generated(200, 0.1, 1), panel -> { });
        take("light-60", Theme.LIGHT, 1200, 700, 1, Repos.generated(60, 0.3, 3), panel -> { });
        take("light-30", Theme.LIGHT, 1200, 700, 1, Repos.generated(30, 0.3, 3), panel -> { });
    }

    /// A push half a second after it began.
    private void running(Theme theme, Runnable next) {
        var workspace = new Workspace();
        var model = new GraphViewModel(workspace, new SameThreadTasks(), Clock.fixed(NOW, ZoneOffset.UTC), (source, file) -> { });
        var view = new GraphView(model, new PictureExport(new SameThreadTasks(), new Notices(), Pictures.NO_FILES, image -> { }));
        var stage = new Stage();
        var scene = new Scene(view, 920, 420);
        theme.apply(scene, 1);
        scene.getPreferences().setReducedMotion(false);
        stage.setScene(scene);
        stage.show();
        workspace.opened(Repos.drivers(), null);
        workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        workspace.pushing(new Pushing("driver_stats_push", PushMode.ONLINE_AND_OFFLINE, pushed().propagations()));
        var wait = new PauseTransition(javafx.util.Duration.millis(1280));
        wait.setOnFinished(event -> {
            save(theme.name().toLowerCase(Locale.ROOT) + "-running", scene);
            stage.close();
            next.run();
        });
        wait.play();
    }

    private record Panel(Workspace workspace, GraphViewModel model, GraphView view) {}

    private void take(String name, Theme theme, double width, double height, double textScale, FeatureRepo repo, Consumer<Panel> act) {
        var workspace = new Workspace();
        var model = new GraphViewModel(workspace, new SameThreadTasks(), Clock.fixed(NOW, ZoneOffset.UTC), (source, file) -> { });
        var view = new GraphView(model, new PictureExport(new SameThreadTasks(), new Notices(), Pictures.NO_FILES, image -> { }));
        var scene = new Scene(view, width, height);
        theme.apply(scene, textScale);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        model.shape(width, height);
        workspace.opened(repo, null);
        workspace.refreshed(figures(repo), List.of());
        if (workspace.selectionProperty().get() == null) {
            workspace.selectionProperty().set(workspace.pushSourceProperty().get());
        }
        view.applyCss();
        view.layout();
        act.accept(new Panel(workspace, model, view));
        view.applyCss();
        view.layout();
        save(name, scene);
        stage.close();
    }

    private void save(String name, Scene scene) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreFigures figures(FeatureRepo repo) {
        Map<String, Figure> online = repo.featureViews().stream().collect(Collectors.toMap(view -> view.name(), view -> figure(view.name().hashCode() & 0xfff)));
        Map<String, Figure> offline = repo.batchSources().stream().collect(Collectors.toMap(source -> source.name(), source -> figure(source.name().hashCode() & 0xffff)));
        return new StoreFigures(online, offline, 1_800_000, 12);
    }

    private static Figure figure(int rows) {
        return rows % 5 == 0 ? Figure.EMPTY : new Figure(rows, Optional.of(NOW.minus(Duration.ofHours(rows % 60))));
    }

    private static PushResult materialized() {
        return new PushResult(14, NOW, "driver_hourly_fresh, driver_ratings", PushMode.ONLINE, null, 1000, 0, List.of(
                new Propagation("driver_hourly_fresh", StoreKind.ONLINE, 14, 981, 0, 3, 2, 0, 0, Optional.empty(), List.of()),
                new Propagation("driver_ratings", StoreKind.ONLINE, 28, 970, 0, 0, 2, 0, 0, Optional.empty(), List.of())), Duration.ofMillis(40),
                EntryKind.MATERIALIZE, OptionalLong.empty(), OptionalLong.empty(), false, false);
    }

    private static PushResult pushed() {
        return new PushResult(13, NOW, "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, null, 1000, 0, List.of(
                new Propagation("driver_hourly_fresh", StoreKind.ONLINE, 14, 981, 0, 3, 2, 0, 0, Optional.empty(), List.of()),
                new Propagation("driver_ratings", StoreKind.ONLINE, 28, 970, 0, 0, 2, 0, 0, Optional.empty(), List.of()),
                new Propagation("driver_stats_log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, 1000, 0, Optional.empty(), List.of())), Duration.ofMillis(40));
    }
}
