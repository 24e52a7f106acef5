package pushdesk.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/// A choice of a few, all in sight, of which one always holds.
public final class Segments<T> extends SegmentedButton {

    /// @param accessibleName what is chosen
    public Segments(String accessibleName, List<T> values, Function<T, String> title, ObjectProperty<T> chosen) {
        var group = new ToggleGroup();
        setToggleGroup(group);
        setAccessibleText(accessibleName);
        setMinWidth(USE_PREF_SIZE);
        for (T value : values) {
            var button = new ToggleButton(title.apply(value));
            button.setMnemonicParsing(false);
            button.setUserData(value);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(accessibleName + ": " + button.getText());
            button.setOnAction(event -> button.setSelected(true)); // a press on the chosen one would let go of it
            button.selectedProperty().subscribe(selected -> { // arrow keys select without an action
                if (selected) {
                    chosen.set(value);
                }
            });
            getButtons().add(button);
        }
        chosen.subscribe(value -> getButtons().forEach(button -> button.setSelected(button.getUserData().equals(value))));
    }

    /// Gives the keys to the choice that holds.
    public void focusChosen() {
        getButtons().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }
}
