package pushdesk.ui.frame;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Words;

/// The screens of work as tabs below the graph. The tab in front is the workspace's panel.
public final class WorkTabs extends TabPane {

    public WorkTabs(List<WorkTab> tabs, ObjectProperty<Workspace.Panel> panel) {
        getStyleClass().add("work-tabs");
        setAccessibleText(Words.text("frame.work"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        tabs.forEach(tab -> getTabs().add(tab(tab)));
        getSelectionModel().selectedItemProperty().subscribe(selected -> {
            fill(selected, tabs);
            panel.set((Workspace.Panel) selected.getUserData());
        });
        panel.subscribe(wanted -> getTabs().stream().filter(tab -> tab.getUserData() == wanted).findFirst().ifPresent(getSelectionModel()::select));
    }

    private static void fill(Tab selected, List<WorkTab> tabs) {
        if (selected.getContent() == null) {
            tabs.stream().filter(tab -> tab.panel() == selected.getUserData()).findFirst().ifPresent(tab -> selected.setContent(tab.content().get()));
        }
    }

    private static Tab tab(WorkTab work) {
        var tab = new Tab();
        tab.setUserData(work.panel());
        var title = new Label(work.panel().title());
        var graphic = new HBox(6, title);
        if (work.figure() != null) {
            graphic.getChildren().add(figure(work.figure(), work.alarming()));
        }
        tab.setGraphic(graphic);
        return tab;
    }

    private static Label figure(ObservableValue<String> value, boolean alarming) {
        var label = new Label();
        label.getStyleClass().add(alarming ? "warning" : "muted");
        label.textProperty().bind(value);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
