package pushdesk.graph.layout;

import java.lang.management.ManagementFactory;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Repos;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;

/// Prints how long layouts take.
final class LayoutTiming {

    private LayoutTiming() {}

    public static void main(String[] arguments) {
        time(1000, 0.1); // in a fresh JVM: what a user meets
        for (double across : new double[] {0, 0.1, 0.5}) {
            for (int nodes : new int[] {200, 1000, 3000, 5000}) {
                time(nodes, across);
            }
        }
    }

    private static void time(int nodes, double across) {
        Lineage lineage = Lineage.of(Repos.generated(nodes, across, 1));
        long before = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        GraphPicture picture = GraphLayout.of(lineage, LayoutOptions.uniform(180, 46), Progress.NONE);
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work;
        System.out.printf("across %.1f: %,d nodes, %,d edges: %,d ms, of these %,d ms at work, picture %,.0f × %,.0f%n", across, lineage.nodes().size(),
                lineage.edges().size(), (System.nanoTime() - before) / 1_000_000, worked / 1_000_000, picture.width(), picture.height());
    }
}
