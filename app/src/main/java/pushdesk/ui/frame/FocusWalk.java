package pushdesk.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;

/// Takes the keys from one part of the window to the next, without the many stops that Tab makes.
public final class FocusWalk {
    private List<Node> parts = List.of();

    /// @param all the parts in their order; those out of sight are left out
    public void through(List<Node> all) {
        parts = List.copyOf(all);
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        List<Node> open = parts.stream().filter(part -> best(part).isPresent()).toList();
        if (!open.isEmpty()) {
            int here = IntStream.range(0, open.size()).filter(i -> holdsKeys(open.get(i))).findFirst().orElse(by > 0 ? -1 : 0);
            into(open.get(Math.floorMod(here + by, open.size())));
        }
    }

    /// Asked of the focus owner itself: `isFocusWithin` stays true of a tree whose cells were exchanged while it had the keys.
    public static boolean holdsKeys(Node part) {
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        return Stream.iterate(owner, Objects::nonNull, Node::getParent).anyMatch(node -> node == part);
    }

    /// Gives the keys to what one works with in this part: its list or table if there is something in it, else its first control.
    public static void into(Node part) {
        best(part).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> best(Node part) {
        if (part.getScene() == null || !inSight(part)) {
            return Optional.empty();
        }
        List<Node> stops = stops(part).toList();
        return stops.stream().filter(FocusWalk::hasLines).findFirst().or(() -> stops.stream().findFirst());
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean ends = node instanceof TableView || node instanceof ListView || node instanceof TreeView; // their cells are walked with arrows
        Stream<Node> inside = ends || !(node instanceof Parent parent) ? Stream.empty() : parent.getChildrenUnmodifiable().stream().flatMap(FocusWalk::stops);
        boolean itself = node.isFocusTraversable() && !(node instanceof WorkTabs);
        return itself ? Stream.concat(Stream.of(node), inside) : inside;
    }

    private static boolean hasLines(Node node) {
        return switch (node) {
            case TableView<?> table -> !table.getItems().isEmpty();
            case ListView<?> list -> !list.getItems().isEmpty();
            case TreeView<?> tree -> tree.getExpandedItemCount() > 0;
            default -> false;
        };
    }

    private static boolean inSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
