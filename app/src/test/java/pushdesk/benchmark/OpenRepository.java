package pushdesk.benchmark;

import java.nio.file.Path;
import pushdesk.model.FeatureRepo;
import pushdesk.repo.FeatureRepoReader;

/// Opens one repository in a JVM of its own and prints how long that took, the JVM's start aside: `milliseconds views`.
final class OpenRepository {
    private OpenRepository() {}

    public static void main(String[] arguments) {
        long before = System.nanoTime();
        FeatureRepo repo = FeatureRepoReader.read(Path.of(arguments[0]));
        long took = System.nanoTime() - before;
        System.out.println(took / 1_000_000 + " " + repo.views().count());
    }
}
