package pushdesk.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The words of the values of a choice that can't be typed into.
public final class Titles<T> extends StringConverter<T> {
    private final String none;
    private final Function<T, String> title;

    /// @param none what stands for no value
    public Titles(String none, Function<T, String> title) {
        this.none = none;
        this.title = title;
    }

    @Override
    public String toString(T value) {
        return value == null ? none : title.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
