package pushdesk.ui.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/// Screens that share a place: the one chosen is in sight. Each is made when it is first shown.
/// Whoever chooses by keyboard keeps the keys on the choice.
public final class Alternatives<E extends Enum<E>> extends StackPane {

    public Alternatives(Class<E> kind, ObservableValue<E> chosen, Function<E, Node> screens) {
        Map<E, Node> made = new EnumMap<>(kind);
        chosen.subscribe(which -> {
            boolean choosing = getScene() != null && getScene().getFocusOwner() instanceof ToggleButton button && within(button);
            getChildren().setAll(made.computeIfAbsent(which, screens));
            if (choosing) {
                applyCss(); // the buttons of a screen that was never shown are there only then
                segments(this).findFirst().ifPresent(Segments::focusChosen);
            }
        });
    }

    private boolean within(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(each -> each == this);
    }

    private static Stream<Segments<?>> segments(Node node) {
        return node instanceof Segments<?> segments ? Stream.of(segments)
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Alternatives::segments) : Stream.empty();
    }
}
