package pushdesk.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.frame.Panels;
import pushdesk.ui.frame.Room;
import pushdesk.ui.frame.WindowDrops;
import pushdesk.ui.frame.WorkTabs;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

/// The one window: bars above and below, and between them the start page or the open repository.
public final class MainWindow extends BorderPane {

    private static final double EMS_FOR_DETAILS = 82;
    private static final double EMS_FOR_CATALOG = 58;
    private static final double EMS_FOR_GRAPH_AND_WORK = 45;
    private static final double EMS_LEFT_OF_CARD = 8.5;
    private static final double EMS_RIGHT_OF_CARD = 19;
    private static final double EMS_FOR_CARD = 28;
    private static final double EMS_OF_TOOLS = 4;
    private static final double EMS_OF_FOOT = 5.5;
    private static final double CARD_GAP = 12;
    /// The share of the window that what is told takes at most.
    private static final double MOST_TOLD = 0.18;

    private final List<Room> rooms;

    /// The screens that the window holds.
    ///
    /// @param strips what is told above the graph when there is something to tell
    /// @param card lies over the graph, or over the work where there is no room for both
    /// @param sheets lies over everything between the bars
    /// @param drops says what becomes of files that hover over the window
    public record Parts(Region topBar, Region start, Region catalog, Region graph, List<Region> strips, Region card, WorkTabs work, Region details, Region statusLine, Region sheets, WindowDrops drops) {}

    public MainWindow(Workspace workspace, Settings settings, Parts parts) {
        getStyleClass().add("main-window");
        setTop(parts.topBar());
        setBottom(parts.statusLine());
        var graph = new StackPane(parts.graph(), parts.card());
        var panels = new Panels(Orientation.VERTICAL, graph, parts.work(), false, settings.workShownProperty(), settings.workHeightProperty(), settings.textScaleProperty());
        var centre = new VBox();
        centre.getChildren().addAll(strips(parts.strips()), panels);
        VBox.setVgrow(panels, Priority.ALWAYS);
        var covered = new StackPane(centre);
        var right = new Panels(Orientation.HORIZONTAL, covered, parts.details(), false, settings.detailsShownProperty(), settings.detailsWidthProperty(), settings.textScaleProperty());
        var repository = new Panels(Orientation.HORIZONTAL, right, parts.catalog(), true, settings.catalogShownProperty(), settings.catalogWidthProperty(), settings.textScaleProperty());
        setCenter(new StackPane(repository, parts.start(), parts.sheets(), parts.drops()));
        workspace.repoProperty().subscribe(repo -> {
            repository.setVisible(repo != null);
            parts.start().setVisible(repo == null);
        });
        rooms = List.of(new Room(settings.detailsShownProperty(), EMS_FOR_DETAILS), new Room(settings.catalogShownProperty(), EMS_FOR_CATALOG));
        widthProperty().subscribe(width -> measure(settings));
        settings.textScaleProperty().subscribe(scale -> measure(settings));
        Runnable place = () -> placeCard(parts.card(), graph, settings.textScaleProperty().get());
        settings.textScaleProperty().subscribe(place);
        graph.widthProperty().subscribe(place);
        Runnable measureHeight = () -> beTab(parts, graph, covered, panels, settings.workShownProperty().get() && centre.getHeight() > 0
                && centre.getHeight() < EMS_FOR_GRAPH_AND_WORK * Theme.TEXT_SIZE * settings.textScaleProperty().get(), settings.textScaleProperty().get());
        centre.heightProperty().subscribe(measureHeight); // a strip that comes and goes does not move the graph
        settings.textScaleProperty().subscribe(measureHeight);
        settings.workShownProperty().subscribe(measureHeight);
        parts.drops().over(this);
    }

    /// What is told, one below the other; where that is much, it scrolls and leaves the work its room.
    private ScrollPane strips(List<Region> all) {
        var told = new VBox();
        told.getChildren().addAll(all);
        var scroll = new ScrollPane(told);
        scroll.getStyleClass().add("strips");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefHeightProperty().bind(Bindings.min(told.heightProperty(), heightProperty().multiply(MOST_TOLD)));
        scroll.setMinHeight(USE_PREF_SIZE);
        return scroll;
    }

    /// Where there is too little height for graph and work, the graph is one of the tabs.
    private static void beTab(Parts parts, StackPane home, StackPane covered, Panels panels, boolean wanted, double scale) {
        if (wanted && home.getChildren().contains(parts.graph())) {
            home.getChildren().clear();
            covered.getChildren().add(parts.card());
            placeCard(parts.card(), home, scale);
            parts.work().takeGraph(parts.graph());
        } else if (!wanted && home.getChildren().isEmpty()) {
            parts.work().giveGraphBack();
            home.getChildren().setAll(parts.graph(), parts.card()); // leaves where it was
            placeCard(parts.card(), home, scale);
        }
        panels.setSideAlone(wanted);
    }

    /// Below the cards of the graph, between its legend and its tools where there is room, else above these; or over the work, above its buttons.
    private static void placeCard(Region card, StackPane graph, double scale) {
        boolean overWork = graph.getChildren().isEmpty();
        double em = Theme.TEXT_SIZE * scale;
        boolean between = graph.getWidth() > (EMS_LEFT_OF_CARD + EMS_FOR_CARD + EMS_RIGHT_OF_CARD) * em;
        StackPane.setAlignment(card, overWork ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_CENTER);
        StackPane.setMargin(card, overWork ? new Insets(CARD_GAP, CARD_GAP, EMS_OF_FOOT * em, CARD_GAP)
                : between ? new Insets(CARD_GAP, EMS_RIGHT_OF_CARD * em, CARD_GAP, EMS_LEFT_OF_CARD * em)
                : new Insets(CARD_GAP, CARD_GAP, EMS_OF_TOOLS * em, CARD_GAP));
    }

    private void measure(Settings settings) {
        if (getWidth() > 0) {
            rooms.forEach(room -> room.is(getWidth() / Theme.TEXT_SIZE / settings.textScaleProperty().get()));
        }
    }

    /// The sides that are closed for want of room, not by the user.
    List<BooleanProperty> closedForNow() {
        return rooms.stream().map(Room::closed).flatMap(Optional::stream).toList();
    }
}
