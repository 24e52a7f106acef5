package pushdesk.ui.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import pushdesk.model.lineage.Lineage;
import pushdesk.ui.command.Command;
import pushdesk.ui.command.CommandMenu;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.DroppedFiles;

/// The list of what the repository holds, at the left.
public final class CatalogView extends StackPane {
    private static final int ABOVE = 4;

    private final CatalogViewModel model;
    private final TreeView<CatalogItem> tree = new TreeView<>(new TreeItem<>());
    private final Function<Lineage.Node, List<Command>> actions;
    private ContextMenu menu = new ContextMenu();
    private boolean following;

    /// @param actions what can be done with a node of the graph
    public CatalogView(CatalogViewModel model, Function<Lineage.Node, List<Command>> actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().addAll("catalog", "panel");
        tree.setShowRoot(false);
        tree.setAccessibleText(Words.text("catalog.spoken"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        tree.setCellFactory(view -> new ItemCell(model));
        tree.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.setOnContextMenuRequested(this::showMenu);
        CommandMenu.askByKeys(tree, this::besideSelected);
        getChildren().add(tree);
        model.groupsProperty().subscribe(groups -> fill());
        model.selectedProperty().subscribe(selected -> follow(selected, true));
    }

    /// Lets the keys move through the list.
    public void focusList() {
        tree.requestFocus();
    }

    /// The keys of the graph work on the selected line as well.
    private void pressed(KeyEvent event) {
        commands().stream().filter(command -> command.shortcut() != null && command.shortcut().match(event)).findFirst().ifPresent(command -> {
            command.action().run();
            event.consume();
        });
    }

    private void showMenu(ContextMenuEvent event) {
        List<Command> commands = commands();
        if (!commands.isEmpty()) {
            menu.hide();
            menu = CommandMenu.of(commands);
            menu.show(tree, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private Point2D besideSelected() {
        Node cell = tree.lookup(".tree-cell:selected");
        return cell == null ? Point2D.ZERO : tree.sceneToLocal(cell.localToScene(cell.getBoundsInLocal().getCenterX(), cell.getBoundsInLocal().getMaxY()));
    }

    private List<Command> commands() {
        TreeItem<CatalogItem> line = tree.getSelectionModel().getSelectedItem();
        return line == null ? List.of() : CatalogViewModel.node(line.getValue()).map(actions).orElse(List.of());
    }

    private void choose(TreeItem<CatalogItem> item) {
        if (item != null && !following) {
            model.select(item.getValue());
        }
    }

    private void fill() {
        var collapsed = tree.getRoot().getChildren().stream().filter(group -> !group.isExpanded()).map(group -> group.getValue().title()).toList();
        boolean again = !tree.getRoot().getChildren().isEmpty();
        following = true;
        tree.getSelectionModel().clearSelection(); // with a row in focus the tree would shift the focus later, by what it knew before
        tree.getFocusModel().focus(-1);
        tree.getRoot().getChildren().setAll(model.groupsProperty().get().stream().map(CatalogView::item).toList());
        tree.getRoot().getChildren().forEach(group -> group.setExpanded(!collapsed.contains(group.getValue().title())));
        following = false;
        follow(model.selectedProperty().get(), !again); // what the user looks at stays where it is
    }

    private static TreeItem<CatalogItem> item(CatalogGroup group) {
        var head = new TreeItem<CatalogItem>(group.head());
        head.getChildren().setAll(group.items().stream().map(TreeItem::new).toList());
        return head;
    }

    /// Shows what was selected elsewhere, and opens its group.
    private void follow(CatalogItem selected, boolean scroll) {
        following = true;
        tree.getRoot().getChildren().stream()
                .flatMap(group -> group.getChildren().stream())
                .filter(item -> item.getValue().equals(selected))
                .findFirst()
                .ifPresentOrElse(item -> reveal(item, scroll), () -> tree.getSelectionModel().clearSelection());
        following = false;
    }

    private void reveal(TreeItem<CatalogItem> item, boolean scroll) {
        if (tree.getSelectionModel().getSelectedItem() != item) {
            item.getParent().setExpanded(true);
            tree.getSelectionModel().select(item);
            tree.getFocusModel().focus(tree.getRow(item));
            if (scroll && !inSight(tree.getRow(item))) {
                tree.scrollTo(Math.max(0, tree.getRow(item) - ABOVE));
            }
        }
    }

    /// Whether a row is there to be seen; before there are any, whether it will be.
    private boolean inSight(int row) {
        return !(tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null
                ? row <= ABOVE
                : flow.getFirstVisibleCell().getIndex() <= row && row <= flow.getLastVisibleCell().getIndex();
    }

    /// A group's head with its count, or an object with the icon of its kind.
    private static final class ItemCell extends TreeCell<CatalogItem> {
        private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
        private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
        private static final double MARGIN = 46; // the cell's own padding, the arrow, and room for a scroll bar

        private boolean over;

        ItemCell(CatalogViewModel model) {
            setPrefWidth(0); // as wide as the list, never wider: names are cut instead
            setOnDragOver(event -> {
                if (CatalogViewModel.takesFiles(getItem()) && DroppedFiles.of(event).file().isPresent()) {
                    pseudoClassStateChanged(DROPPING, over); // the drag may have ended when the other program has said what it brings
                    event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                    event.consume();
                }
            });
            setOnDragEntered(event -> over = true);
            setOnDragExited(event -> {
                over = false;
                pseudoClassStateChanged(DROPPING, false);
            });
            setOnDragDropped(event -> {
                Optional<Path> file = CatalogViewModel.takesFiles(getItem()) ? DroppedFiles.of(event).file() : Optional.empty();
                file.ifPresent(rows -> {
                    model.drop(getItem(), rows);
                    event.setDropCompleted(true);
                    event.consume();
                });
            });
        }

        @Override
        protected void updateItem(CatalogItem item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(GROUP, !empty && item instanceof CatalogItem.Group);
            setGraphic(empty ? null : fitted(graphic(item)));
            setAccessibleText(empty ? null : kept(item) ? Words.text("catalog.stale.spoken", item.title()) : item.title());
        }

        private HBox fitted(HBox box) {
            box.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
            return box;
        }

        private static HBox graphic(CatalogItem item) {
            return switch (item) {
                case CatalogItem.Group group -> head(group);
                case CatalogItem.Entry entry -> line(Kind.of(entry.object()), entry.title(), entry.kept());
                case CatalogItem.Store store -> line(store.kind(), store.title(), false);
                case null -> new HBox();
            };
        }

        private static boolean kept(CatalogItem item) {
            return item instanceof CatalogItem.Entry entry && entry.kept();
        }

        private static HBox head(CatalogItem.Group group) {
            var title = new Label(group.title());
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            var count = new Label(Formats.count(group.count()));
            var box = new HBox(title, count);
            box.getStyleClass().add("catalog-group");
            box.getChildren().forEach(label -> label.getStyleClass().add("heading"));
            return box;
        }

        private static HBox line(Kind kind, String name, boolean kept) {
            var label = new NameLabel(name);
            HBox.setHgrow(label, Priority.ALWAYS);
            var box = new HBox(Icons.of(kind), label);
            box.getStyleClass().add("catalog-entry");
            if (kept) {
                var mark = new Label(Words.text("catalog.stale"));
                mark.getStyleClass().addAll("warning", "small");
                mark.setMinWidth(USE_PREF_SIZE);
                mark.setTooltip(new Tooltip(Words.text("catalog.stale.why")));
                box.getChildren().add(mark);
            }
            return box;
        }
    }
}
