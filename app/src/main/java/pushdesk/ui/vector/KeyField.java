package pushdesk.ui.vector;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The values of one join key or column of the request, as they are typed or pasted: separated by commas, tabs or line ends.
///
/// @param wanted whether nothing can be read without it; without a column of the request only what is computed from it is not there
public record KeyField(String name, boolean wanted, StringProperty textProperty) {

    KeyField(String name, boolean wanted, String text) {
        this(name, wanted, new SimpleStringProperty(text));
    }

    /// Their texts, without the spaces around them.
    List<String> values() {
        return Arrays.stream(textProperty.get().split("[,;\\t\\n]")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }
}
