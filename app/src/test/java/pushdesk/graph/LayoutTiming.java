package pushdesk.graph;

import pushdesk.model.Lineage;
import pushdesk.model.Progress;

/// Prints how long layouts take.
final class LayoutTiming {

    private LayoutTiming() {}

    public static void main(String[] arguments) {
        for (double across : new double[] {0, 0.1, 0.5}) {
            for (int nodes : new int[] {200, 1000, 3000, 5000}) {
                Lineage lineage = Lineage.of(Repos.generated(nodes, across, 1));
                long before = System.nanoTime();
                GraphPicture picture = GraphLayout.of(lineage, LayoutOptions.uniform(180, 48), Progress.NONE);
                System.out.printf("across %.1f: %,d nodes, %,d edges: %,d ms, picture %,.0f × %,.0f%n", across, lineage.nodes().size(), lineage.edges().size(),
                        (System.nanoTime() - before) / 1_000_000, picture.width(), picture.height());
            }
        }
    }
}
