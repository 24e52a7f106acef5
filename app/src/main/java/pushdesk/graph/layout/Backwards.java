package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the edges that run against the columns or close a circle. Turned round, they leave a graph without circles.
///
/// ELK would break circles too, but visits nodes by identity, and so gives another picture every time.
final class Backwards {
    /// An edge between two boxes, by their numbers.
    record Link(int from, int to) {}

    private final Map<Integer, List<Link>> leaving = new HashMap<>();
    private final Set<Link> backwards = new HashSet<>();
    private final Set<Integer> under = new HashSet<>();
    private final Set<Integer> done = new HashSet<>();

    /// @param columns the column of each box
    static Set<Link> of(List<Integer> columns, List<Link> links) {
        var search = new Backwards();
        for (Link link : links) {
            int step = columns.get(link.to()) - columns.get(link.from());
            if (step < 0) {
                search.backwards.add(link);
            } else if (step == 0) {
                search.leaving.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link);
            }
        }
        IntStream.range(0, columns.size()).forEach(search::visit);
        return search.backwards;
    }

    private void visit(int box) {
        if (!done.add(box)) {
            return;
        }
        under.add(box);
        for (Link link : leaving.getOrDefault(box, List.of())) {
            if (under.contains(link.to())) {
                backwards.add(link);
            } else {
                visit(link.to());
            }
        }
        under.remove(box);
    }
}
