package pushdesk.graph.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.graph.Focus;
import pushdesk.model.FeatureRepo;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// Which part of a repository's lineage to show.
///
/// @param focus as [Focus] writes it; empty for all. What a focus leaves is shown node by node
/// @param hidden kinds of nodes to leave out
/// @param unfolded names of groups whose nodes are shown
public record Choice(String focus, Set<NodeKind> hidden, Grouping grouping, Set<String> unfolded) {

    /// Everything.
    public static final Choice ALL = new Choice("", Set.of(), Grouping.NOTHING, Set.of());

    public Choice {
        focus = focus.strip();
        hidden = Set.copyOf(hidden);
        unfolded = Set.copyOf(unfolded);
    }

    public Fold of(FeatureRepo repo, Lineage whole) {
        Lineage focused = focus.isEmpty() ? whole : Focus.parse(focus).of(whole);
        Lineage part = hidden.isEmpty() ? focused : without(focused, hidden);
        return focus.isEmpty() ? Fold.of(part, grouping.names(repo, part), unfolded) : new Fold(part, Map.of());
    }

    private static Lineage without(Lineage lineage, Set<NodeKind> kinds) {
        List<Node> nodes = lineage.nodes().stream().filter(node -> !kinds.contains(node.kind())).toList();
        return new Lineage(nodes, lineage.edges().stream().filter(edge -> !kinds.contains(edge.from().kind()) && !kinds.contains(edge.to().kind())).toList());
    }
}
