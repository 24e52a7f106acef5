package pushdesk.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;

/// A part of a lineage: some nodes, and so many steps up and down from them.
///
/// Written `2+driver_stats+1`: two steps up, one down. A plus without a number goes all the way, without a plus there is no step; a bare
/// name stands for `1+name+1`.
///
/// @param name the name of the nodes; where none has it, a piece of their names, without regard to case
public record Focus(String name, int up, int down) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d*)\\+)?(.*?)(?:\\+(\\d*))?");
    private static final int ALL = Integer.MAX_VALUE;
    private static final int MOST_DIGITS = 6;

    /// What the text asks for. An empty name is that of every node.
    public static Focus parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalStateException("Every text is a focus: " + text);
        }
        boolean bare = written.group(1) == null && written.group(3) == null;
        return new Focus(written.group(2).strip(), bare ? 1 : steps(written.group(1)), bare ? 1 : steps(written.group(3)));
    }

    private static int steps(String digits) {
        if (digits == null) {
            return 0;
        }
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? ALL : Integer.parseInt(digits);
    }

    /// The nodes meant and those within reach of them, with every edge among these; empty when no node is meant.
    public Lineage of(Lineage lineage) {
        Set<Node> meant = meant(lineage);
        var kept = new HashSet<>(meant);
        kept.addAll(walk(lineage, meant, up, false));
        kept.addAll(walk(lineage, meant, down, true));
        return new Lineage(
                lineage.nodes().stream().filter(kept::contains).toList(),
                lineage.edges().stream().filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to())).toList());
    }

    private Set<Node> meant(Lineage lineage) {
        Set<Node> exact = lineage.nodes().stream().filter(node -> node.name().equals(name)).collect(Collectors.toSet());
        String piece = name.toLowerCase(Locale.ROOT);
        return !exact.isEmpty() && !name.isEmpty()
                ? exact
                : lineage.nodes().stream().filter(node -> node.name().toLowerCase(Locale.ROOT).contains(piece)).collect(Collectors.toSet());
    }

    private static Set<Node> walk(Lineage lineage, Set<Node> start, int steps, boolean down) {
        Map<Node, List<Node>> next = new HashMap<>();
        for (Edge edge : lineage.edges()) {
            next.computeIfAbsent(down ? edge.from() : edge.to(), node -> new ArrayList<>()).add(down ? edge.to() : edge.from());
        }
        var found = new HashSet<>(start);
        Set<Node> front = start;
        for (int step = 0; step < steps && !front.isEmpty(); step++) {
            front = front.stream().flatMap(node -> next.getOrDefault(node, List.of()).stream()).filter(found::add).collect(Collectors.toSet());
        }
        return found;
    }
}
