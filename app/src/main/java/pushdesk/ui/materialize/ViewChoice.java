package pushdesk.ui.materialize;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A view that can be materialized, and whether it is to be.
public record ViewChoice(String name, BooleanProperty chosenProperty) {

    ViewChoice(String name, boolean chosen) {
        this(name, new SimpleBooleanProperty(chosen));
    }
}
