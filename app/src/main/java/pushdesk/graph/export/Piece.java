package pushdesk.graph.export;

import java.util.List;

/// Marks that belong together.
///
/// @param spoken what they are, for screen readers and pointers; empty for what is only decoration
record Piece(String spoken, List<Mark> marks) {

    Piece {
        marks = List.copyOf(marks);
    }
}
