package pushdesk.graph.export;

import java.util.List;

/// A drawing ready to be written: what [SheetBuilder] made of a picture.
///
/// @param left where the sheet begins in the picture
public record Sheet(String title, double left, double top, double width, double height, int background, List<Piece> pieces) {

    public Sheet {
        pieces = List.copyOf(pieces);
    }
}
