package pushdesk.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Card;
import pushdesk.graph.Repos;
import pushdesk.graph.part.Grouping;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.pictures.Pictures;
import pushdesk.repo.registry.RepositoryPlace;
import pushdesk.store.push.PushResult;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.canvas.Camera;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Minimap;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

@ExtendWith(ApplicationExtension.class)
class GraphViewTest {
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");

    private Workspace workspace;
    private GraphViewModel model;
    private GraphView view;
    private GraphCanvas canvas;

    @Start
    void show(Stage stage) {
        workspace = new Workspace();
        model = new GraphViewModel(workspace, new SameThreadTasks(), Clock.systemUTC(), (source, file) -> { });
        view = new GraphView(model, new PictureExport(new SameThreadTasks(), new Notices(), Pictures.NO_FILES, image -> { }));
        canvas = (GraphCanvas) view.lookup(".graph-canvas");
        var scene = new Scene(view, 920, 460);
        Theme.LIGHT.apply(scene, 1);
        stage.setScene(scene);
        stage.show();
        workspace.opened(Repos.drivers(), null);
    }

    @Test
    void everyNodeIsReadAloudWithItsKindItsNameAndWhatIsSaidOfIt(FxRobot robot) {
        var said = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (PlacedNode placed : model.pictureProperty().get().nodes()) {
            robot.interact(() -> model.select(placed.node()));
            Card card = model.cardsProperty().get().of(placed.node());
            expected.add((card.title().equals(card.kind().title()) ? "" : card.kind().title() + " ") + card.title() + ", " + card.subtitle() + (card.badge().isEmpty() ? "" : ", " + card.badge()));
            said.add(canvas.getAccessibleText());
        }
        assertEquals(expected, said);
        assertFalse(said.isEmpty());
        assertEquals(List.of(AccessibleRole.NODE, "graph"), List.of(canvas.getAccessibleRole(), canvas.getAccessibleRoleDescription()));
        assertTrue(canvas.getAccessibleHelp().startsWith("Arrow keys walk along edges"), canvas.getAccessibleHelp());
    }

    @Test
    void theMenuKeyShowsWhatCanBeDoneWithTheSelectedNode(FxRobot robot) {
        robot.interact(() -> {
            model.select(RATINGS);
            canvas.requestFocus();
        });
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        robot.clickOn((Label label) -> label.getText().equals("Show online rows"));
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
    }

    @Test
    void aNodeIsSelectedByAClickWalkedFromByKeysAndOpenedByEnter(FxRobot robot) {
        robot.interact(view::layout);
        robot.clickOn(onScreen(RATINGS));
        assertEquals("driver_ratings", workspace.selectionProperty().get().name());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(Lineage.ONLINE_STORE, model.selectedNodeProperty().get());
        assertTrue(canvas.getAccessibleText().startsWith("Online store, local"), canvas.getAccessibleText());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
    }

    @Test
    void theModeChosenInTheBarIsThatOfTheWorkspace(FxRobot robot) {
        robot.clickOn("Offline");
        assertEquals(PushMode.OFFLINE, workspace.pushModeProperty().get());
        assertTrue(model.lightingProperty().get().nodes().contains(Lineage.OFFLINE_STORE));
        robot.interact(() -> workspace.pushModeProperty().set(PushMode.ONLINE));
        assertTrue(robot.lookup("Online").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aVeilLiesOverTheCardsAndUnderTheBarsAsHighAsTheseAndLetsTheMouseThrough(FxRobot robot) {
        robot.interact(view::layout);
        var veil = (Region) view.lookup(".graph-veil");
        List<javafx.scene.Node> over = veil.getParent().getChildrenUnmodifiable();
        assertTrue(over.indexOf(canvas) < over.indexOf(veil));
        assertEquals(canvas.getWidth(), veil.getWidth());
        view.lookupAll(".graph-bar").stream().filter(over::contains).forEach(bar -> {
            assertTrue(over.indexOf(veil) < over.indexOf(bar));
            assertTrue(bar.getBoundsInParent().getMaxY() <= veil.getBoundsInParent().getMaxY() + 1, () -> bar + " reaches beyond the veil");
        });
        assertEquals(2, view.lookupAll(".graph-bar").stream().filter(over::contains).count());
        assertTrue(veil.isMouseTransparent());
    }

    @Test
    void fitBringsEveryNodeBackOnScreen(FxRobot robot) throws Exception {
        robot.interact(view::layout);
        robot.clickOn("#graph-zoom-in").clickOn("#graph-zoom-in").clickOn("#graph-zoom-in");
        assertTrue(!outOfSight().isEmpty());
        robot.clickOn("#graph-fit");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outOfSight().isEmpty());
    }

    @Test
    void thePictureMovesAsideForTheZoomControlsRatherThanBecomeSmall(FxRobot robot) {
        var engine = new EmbeddedEngine(Path.of("unused"));
        var shop = engine.read(RepositoryPlace.of(Path.of("..", "sample-repos", "shop")), Progress.NONE);
        robot.interact(() -> {
            view.getScene().getWindow().setWidth(860);
            view.getScene().getWindow().setHeight(385);
            workspace.closed();
            workspace.opened(shop, null);
            view.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds controls = view.lookup("#graph-fit").getParent().localToScreen(view.lookup("#graph-fit").getParent().getBoundsInLocal());
        assertEquals(List.of(), shop.featureServices().stream()
                .map(service -> onScreen(new Node(NodeKind.SERVICE, service.name())))
                .filter(controls::contains).toList());
        assertTrue(canvas.camera().scale() > 0.5, () -> "scale " + canvas.camera().scale());
    }

    @Test
    void theMinimapHoldsTheWholePictureWithWhatIsLitWhileOnlyAPartIsInSight(FxRobot robot) {
        var minimap = (Minimap) view.lookup(".graph-minimap");
        assertFalse(minimap.isVisible());
        robot.interact(() -> {
            canvas.camera().zoom(3 / canvas.camera().scale(), 0, 0);
            canvas.repaint();
            view.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(minimap.isVisible());
        Set<Color> reached = colours(minimap);
        robot.interact(() -> model.select(RATINGS));
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(reached, colours(minimap));
        assertTrue(colours(minimap).contains(Color.web("#0969da")), "the colour of what is related to the selected node");
        assertTrue(reached.contains(Color.web("#bc4c00")), "the colour of what a push would reach");
    }

    private static Set<Color> colours(Minimap minimap) {
        var image = ((ImageView) minimap.lookup(".image-view")).getImage();
        return IntStream.range(0, (int) (image.getWidth() * image.getHeight()))
                .mapToObj(i -> image.getPixelReader().getColor(i % (int) image.getWidth(), i / (int) image.getWidth()))
                .collect(Collectors.toSet());
    }

    @Test
    void theSelectedNodeShowsThatTheKeysAreHereUntilTheMouseIsUsed(FxRobot robot) throws Exception {
        robot.interact(() -> model.select(RATINGS));
        robot.interact(() -> view.lookup("#graph-menu").requestFocus());
        assertFalse(framed());
        robot.interact(canvas::requestFocus);
        assertTrue(framed());
        robot.clickOn(onScreen(RATINGS));
        assertFalse(framed());
        robot.press(KeyCode.CONTROL).release(KeyCode.CONTROL);
        assertTrue(framed());
    }

    /// Whether the thick frame of the keyboard stands around the selected node.
    private boolean framed() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        PlacedNode node = canvas.place(RATINGS).orElseThrow();
        Camera camera = canvas.camera();
        var image = WaitForAsyncUtils.asyncFx(() -> canvas.snapshot(null, null)).get(10, TimeUnit.SECONDS);
        return image.getPixelReader().getColor((int) camera.screenX(node.centreX()), (int) Math.floor(camera.screenY(node.y() - 5.5))).equals(Color.web("#0969da"));
    }

    @Test
    void rowsTravelOverTheGraphWhileAPushRunsAndComeToAnEndAfterIt(FxRobot robot) throws Exception {
        robot.interact(() -> view.getScene().getPreferences().setReducedMotion(false));
        robot.interact(() -> workspace.pushing(pushing()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> travelling().contains("+995"));
        robot.interact(() -> workspace.pushed(pushed()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> travelling().isEmpty());
    }

    @Test
    void nothingMovesWhereLessMotionIsWanted(FxRobot robot) throws Exception {
        robot.interact(() -> view.getScene().getPreferences().setReducedMotion(true));
        robot.interact(() -> workspace.pushing(pushing()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> view.lookupAll(".graph-travel-progress").stream().anyMatch(node -> node.isVisible()));
        assertEquals(Set.of(), travelling());
        robot.interact(() -> workspace.pushed(pushed()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> view.lookupAll(".graph-travel-progress").isEmpty());
        assertEquals(Set.of(), travelling());
    }

    @Test
    void theLegendStandsBesideTheGraphAndAllOfThatStaysInSight(FxRobot robot) throws Exception {
        robot.interact(view::layout);
        robot.clickOn("#graph-legend");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas.getHeight() < 440);
        var legend = robot.lookup(".graph-legend").query();
        assertTrue(legend.isVisible() && legend.getBoundsInParent().getMinY() >= canvas.getHeight(), () -> legend.getBoundsInParent() + " " + canvas.getHeight());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outOfSight().isEmpty());
    }

    @Test
    void whatTheGraphDoesIsACommandForThePalette(FxRobot robot) {
        var titles = view.commandsNow().stream().map(Command::title).toList();
        assertTrue(titles.containsAll(Set.of("Graph: fit all of it on screen", "Graph: left to right, or top down", "Graph: show or hide the legend",
                "Graph: show or leave out nodes of the kind “Feature service”", "Graph: group by – Push source", "Graph: save as SVG…")), titles::toString);
        robot.interact(() -> view.commandsNow().stream().filter(command -> command.title().endsWith("“Feature service”")).findFirst().orElseThrow().action().run());
        assertEquals(Set.of(NodeKind.SERVICE), model.hiddenProperty().get());
    }

    @Test
    void aNodesCommandsSelectItAndHaveTheKeysOfTheGraph(FxRobot robot) {
        List<Command> commands = view.commands(RATINGS);
        assertEquals(List.of("Show online rows", "Show its definition", "List or hide its columns", "Show only it and its neighbours", "Lock what is lit"),
                commands.stream().map(Command::title).toList());
        assertEquals(List.of("↵", "F4", "C", "F", "L"), commands.stream().map(Command::keys).toList());
        robot.interact(() -> commands.get(3).action().run());
        assertEquals("driver_ratings", workspace.selectionProperty().get().name());
        assertEquals("1+driver_ratings+1", model.focusProperty().get());
        robot.interact(() -> commands.get(1).action().run());
        assertEquals(Workspace.Panel.SOURCE, workspace.panelProperty().get());
    }

    private static Pushing pushing() {
        return new Pushing("driver_stats_push", PushMode.ONLINE, pushed().propagations());
    }

    private static PushResult pushed() {
        return new PushResult(1, Instant.EPOCH, "driver_stats_push", PushMode.ONLINE, null, 1000, 0,
                List.of(new Propagation("driver_hourly_fresh", StoreKind.ONLINE, 14, 981, 0, 0, 5, 0, 0, Optional.empty(), List.of())), Duration.ZERO);
    }

    /// The words of the rows that are seen on their way.
    private Set<String> travelling() {
        return view.lookupAll(".graph-travel").stream().filter(node -> node.isVisible()).map(node -> ((Label) node).getText()).collect(Collectors.toSet());
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    @Test
    void aNodeIsFoundFocusedAndLeftAgainByKeys(FxRobot robot) {
        robot.interact(view::layout);
        robot.clickOn("#graph-focus").write("rider_log+1");
        press(robot, KeyCode.ENTER);
        assertEquals(Set.of("rider_log", "rider_profile", ""), names());
        press(robot, KeyCode.ESCAPE);
        assertEquals(18, names().size() + 1);
        robot.clickOn(onScreen(RATINGS));
        press(robot, KeyCode.F);
        assertEquals("1+driver_ratings+1", model.focusProperty().get());
        robot.clickOn("#graph-focus-off");
        assertEquals("", model.focusProperty().get());
    }

    @Test
    void columnsAreListedByAKeyAndTheNodeStaysWhereItWas(FxRobot robot) {
        robot.interact(view::layout);
        robot.interact(() -> new Navigation(canvas, model).actualSize());
        robot.clickOn(onScreen(RATINGS));
        Point2D before = corner(RATINGS);
        press(robot, KeyCode.C);
        robot.interact(view::layout);
        assertEquals(3, model.cardsProperty().get().of(RATINGS).columns().size());
        assertEquals(before.getX(), corner(RATINGS).getX(), 0.5);
        assertEquals(before.getY(), corner(RATINGS).getY(), 0.5);
    }

    @Test
    void aReloadLeavesWhatIsSelectedWhereItWasOnScreen(FxRobot robot) {
        robot.interact(view::layout);
        robot.clickOn("#graph-zoom-in");
        robot.interact(() -> model.select(RATINGS));
        robot.interact(() -> new Navigation(canvas, model).actualSize());
        Point2D before = corner(RATINGS);
        var drivers = Repos.drivers();
        robot.interact(() -> workspace.opened(Repos.repo("driver_repo", drivers.dataSources(),
                Stream.concat(Stream.of(Repos.view("a_new_view", "driver_id", 2, "rider_log", null)), drivers.featureViews().stream().skip(1)).toList(),
                drivers.onDemandFeatureViews(), drivers.featureServices()), null));
        robot.interact(view::layout);
        assertTrue(names().contains("a_new_view"));
        assertEquals(before.getX(), corner(RATINGS).getX(), 0.5);
        assertEquals(before.getY(), corner(RATINGS).getY(), 0.5);
    }

    @Test
    void groupsAreFoldedAndUnfoldedByKeysAndOneGoesBackThroughWhatWasLookedAt(FxRobot robot) {
        robot.interact(view::layout);
        robot.interact(() -> model.groupingProperty().set(new Grouping(Grouping.By.PUSH_SOURCE, "")));
        robot.interact(view::layout);
        Node group = new Node(NodeKind.GROUP, "driver_stats_push");
        robot.clickOn(onScreen(group));
        assertTrue(canvas.getAccessibleText().startsWith("Group driver_stats_push, group · 4 nodes"), canvas.getAccessibleText());
        press(robot, KeyCode.ENTER);
        assertTrue(names().contains("driver_ratings"));
        press(robot, KeyCode.G);
        assertEquals(group, model.selectedNodeProperty().get());
        robot.interact(() -> model.select(new Node(NodeKind.SERVICE, "driver_activity_v1")));
        robot.interact(model::back);
        assertEquals(group, model.selectedNodeProperty().get());
    }

    private Set<String> names() {
        return model.pictureProperty().get().nodes().stream().map(node -> node.node().name()).collect(Collectors.toSet());
    }

    private Point2D corner(Node node) {
        PlacedNode placed = canvas.place(node).orElseThrow();
        return new Point2D(canvas.camera().screenX(placed.x()), canvas.camera().screenY(placed.y()));
    }

    private Point2D onScreen(Node node) {
        PlacedNode placed = canvas.place(node).orElseThrow();
        return canvas.localToScreen(canvas.camera().screenX(placed.centreX()), canvas.camera().screenY(placed.centreY()));
    }

    private Set<Node> outOfSight() {
        GraphPicture picture = model.pictureProperty().get();
        Camera camera = canvas.camera();
        return picture.nodes().stream()
                .filter(node -> camera.screenX(node.x()) < 0 || camera.screenX(node.x() + node.width()) > canvas.getWidth()
                        || camera.screenY(node.y()) < 0 || camera.screenY(node.y() + node.height()) > canvas.getHeight())
                .map(PlacedNode::node)
                .collect(Collectors.toSet());
    }
}
