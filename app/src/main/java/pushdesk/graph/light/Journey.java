package pushdesk.graph.light;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;

/// The way that rows take along what is lit, leg by leg: the edges of a leg are passed at the same time. An edge on which no row
/// goes is left out.
public record Journey(List<List<Step>> legs) {

    /// Nobody goes anywhere.
    public static final Journey NONE = new Journey(List.of());

    /// @param backwards whether the rows go from the edge's end to its beginning: out of the offline store
    public record Step(Edge edge, boolean backwards, long rows) {}

    public Journey {
        legs = legs.stream().map(List::copyOf).toList();
    }

    /// @param start where the rows set out
    public static Journey of(Lighting lighting, Set<Node> start) {
        var legs = new ArrayList<List<Step>>();
        var passed = new HashSet<Edge>();
        Map<Node, Long> front = new LinkedHashMap<>();
        start.forEach(node -> front.put(node, null));
        while (!front.isEmpty()) {
            var leg = new ArrayList<Step>();
            Map<Node, Long> next = new LinkedHashMap<>();
            for (Edge edge : lighting.edges()) {
                boolean backwards = edge.to().equals(Lineage.OFFLINE_STORE) && front.containsKey(edge.to());
                if ((backwards || front.containsKey(edge.from())) && !passed.contains(edge)) {
                    long rows = rows(edge, backwards, front.get(edge.from()), lighting);
                    if (rows > 0) {
                        leg.add(new Step(edge, backwards, rows));
                        next.merge(backwards ? edge.from() : edge.to(), rows, Long::sum);
                    }
                }
            }
            leg.forEach(step -> passed.add(step.edge()));
            if (!leg.isEmpty()) {
                legs.add(leg);
            }
            front.clear();
            front.putAll(next);
        }
        return new Journey(legs);
    }

    /// Those the edge is known to carry; else those that came to where it begins, or those that leave from where it ends.
    private static long rows(Edge edge, boolean backwards, Long arrived, Lighting lighting) {
        Long known = lighting.counts().get(edge);
        if (known != null) {
            return known;
        }
        if (backwards) {
            return lighting.counts().entrySet().stream().filter(count -> count.getKey().from().equals(edge.from())).mapToLong(Map.Entry::getValue).sum();
        }
        return arrived == null ? 0 : arrived;
    }
}
