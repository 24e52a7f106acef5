package pushdesk.pictures;

import java.util.List;

/// How large the window and its text are.
///
/// @param scale the size of text, 1 for 100 %
public record Size(String name, double width, double height, double scale) {
    public static final Size USUAL = new Size("usual", 1440, 900, 1);

    static final List<Size> ALL = List.of(
            USUAL, new Size("narrow", 1000, 700, 1), new Size("narrow-150", 1000, 700, 1.5), new Size("usual-200", 1440, 900, 2));
}
