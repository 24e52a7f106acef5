package pushdesk.ui.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Screens that share a place: the one chosen is in sight. Each is made when it is first shown.
public final class Alternatives<E extends Enum<E>> extends StackPane {

    public Alternatives(Class<E> kind, ObservableValue<E> chosen, Function<E, Node> screens) {
        Map<E, Node> made = new EnumMap<>(kind);
        chosen.subscribe(which -> getChildren().setAll(made.computeIfAbsent(which, screens)));
    }
}
