package pushdesk.ui.graph;

import pushdesk.ui.common.Kind;

/// The words on a node's card.
///
/// @param badge what its store holds now; empty when there is nothing to say
/// @param warns whether the badge tells of something to look at
record NodeFace(Kind kind, String title, String subtitle, String badge, boolean warns) {

    /// For a screen reader.
    String description() {
        return (title.equals(kind.title()) ? title : kind.title() + " " + title) + ", " + subtitle + (badge.isEmpty() ? "" : ", " + badge);
    }
}
