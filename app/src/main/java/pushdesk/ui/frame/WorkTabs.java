package pushdesk.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.AfterLayout;
import pushdesk.ui.workspace.Workspace;

/// The screens of work as tabs below the graph. The workspace's panel is in the tab in front. In a window too low for both, the graph is a tab as well.
public final class WorkTabs extends TabPane {
    private final ObjectProperty<Workspace.Panel> panel;
    private final List<Entry> entries = new ArrayList<>();

    /// A tab, and the panel it showed last.
    private static final class Entry {
        private final WorkTab work;
        private final Tab tab = new Tab();
        private Workspace.Panel last;

        Entry(WorkTab work) {
            this.work = work;
            last = work.panels().getFirst();
            var graphic = new HBox(6, new Label(work.title()));
            if (work.figure() != null) {
                graphic.getChildren().add(figure(work.figure(), work.alarming()));
            }
            tab.setGraphic(graphic);
            tab.setClosable(work.onDemand());
            if (work.panels().contains(Workspace.Panel.PUSH)) {
                tab.getStyleClass().add("push-tab"); // orange is the push's alone
            }
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

    public WorkTabs(List<WorkTab> tabs, ObjectProperty<Workspace.Panel> panel) {
        this.panel = panel;
        getStyleClass().add("work-tabs");
        setAccessibleText(Words.text("frame.work"));
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        tabs.forEach(tab -> entries.add(new Entry(tab)));
        getTabs().setAll(entries.stream().filter(entry -> !entry.work.onDemand()).map(entry -> entry.tab).toList());
        getSelectionModel().selectedItemProperty().subscribe(this::inFront);
        panel.subscribe(this::show);
    }

    /// Gives the graph a tab of its own, before the others.
    public void takeGraph(Node graph) {
        var entry = new Entry(new WorkTab(Workspace.Panel.GRAPH, () -> graph));
        entries.addFirst(entry);
        getTabs().addFirst(entry.tab);
    }

    /// Lets go of the graph's tab.
    public void giveGraphBack() {
        entries.stream().filter(entry -> entry.last == Workspace.Panel.GRAPH).findFirst().ifPresent(entry -> {
            entries.remove(entry);
            getTabs().remove(entry.tab);
            entry.tab.setContent(null);
        });
    }

    /// Closes the tab in front if it was asked for; the others stay.
    public void closeInFront() {
        Tab front = getSelectionModel().getSelectedItem();
        if (front.isClosable()) {
            getTabs().remove(front);
            takeKeys();
        }
    }

    /// Gives the keys to the screen in front, once it is laid out.
    public void takeKeys() {
        new AfterLayout(() -> FocusWalk.into(this)).ask();
    }

    private void inFront(Tab selected) {
        entries.stream().filter(entry -> entry.tab == selected).findFirst().ifPresent(entry -> {
            if (selected.getContent() == null) {
                selected.setContent(entry.work.content().get());
            }
            panel.set(entry.last);
        });
    }

    private void show(Workspace.Panel wanted) {
        Optional<Entry> holder = entries.stream().filter(entry -> entry.work.panels().contains(wanted)).findFirst();
        holder.ifPresentOrElse(entry -> {
            entry.last = wanted;
            if (!getTabs().contains(entry.tab)) {
                getTabs().add(entry.tab);
            }
            getSelectionModel().select(entry.tab);
        }, () -> inFront(getSelectionModel().getSelectedItem()));
    }
}
