package pushdesk.ui.vector;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The values of one join key, as they are typed or pasted: separated by commas, tabs or line ends.
public record KeyField(String name, StringProperty textProperty) {

    KeyField(String name, String text) {
        this(name, new SimpleStringProperty(text));
    }

    /// Their texts, without the spaces around them.
    List<String> values() {
        return Arrays.stream(textProperty.get().split("[,;\\t\\n]")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }
}
