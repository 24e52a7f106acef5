package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;

/// A lineage taken apart where nothing connects it, in the order of its nodes.
final class Components {
    private final Map<Node, Node> parents = new HashMap<>();

    static List<Lineage> of(Lineage lineage) {
        return new Components().split(lineage);
    }

    private List<Lineage> split(Lineage lineage) {
        lineage.nodes().forEach(node -> parents.put(node, node));
        lineage.edges().forEach(edge -> parents.put(root(edge.from()), root(edge.to())));
        Map<Node, List<Node>> nodes = new LinkedHashMap<>();
        Map<Node, List<Edge>> edges = new HashMap<>();
        lineage.nodes().forEach(node -> nodes.computeIfAbsent(root(node), root -> new ArrayList<>()).add(node));
        lineage.edges().forEach(edge -> edges.computeIfAbsent(root(edge.from()), root -> new ArrayList<>()).add(edge));
        var components = new ArrayList<Lineage>();
        nodes.forEach((root, members) -> components.add(new Lineage(members, edges.getOrDefault(root, List.of()))));
        return components;
    }

    private Node root(Node node) {
        Node root = node;
        while (parents.get(root) != root) {
            parents.put(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }
}
