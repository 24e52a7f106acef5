package pushdesk.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushSource;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.common.files.DroppedFiles;

class DropTest {
    private static final Path CSV = Path.of("data", "reviews.csv");
    private static final DroppedFiles ROWS = new DroppedFiles(Optional.empty(), List.of(CSV));
    private static final DroppedFiles FOLDER = new DroppedFiles(Optional.of(Path.of("repos", "hello")), List.of());

    private final FeatureRepo repo = FeatureRepoReader.read(Path.of("..", "sample-repos", "driver_ranking"), Progress.NONE);
    private final PushSource source = repo.pushSources().getLast();

    @Test
    void whatWouldBeDoneIsSaidWithTheNameOfWhatIsDroppedAndOfWhatTakesIt() {
        assertEquals(new Drop("Open hello", true), Drop.of(FOLDER, null, null, false));
        assertEquals(new Drop("Open hello in place of driver_ranking", true), Drop.of(FOLDER, repo, source, false));
        assertEquals(new Drop("Read the rows of reviews.csv for driver_reviews_push", true), Drop.of(ROWS, repo, source, false));
    }

    @Test
    void whyNothingComesOfItIsSaid() {
        assertEquals(new Drop("Open a repository first; then drop reviews.csv on one of its push sources", false), Drop.of(ROWS, null, null, false));
        assertEquals(new Drop("driver_ranking has no push source that could take the rows of reviews.csv", false), Drop.of(ROWS, repo, null, false));
        assertEquals(new Drop("A push is under way: drop reviews.csv again when it has ended", false), Drop.of(ROWS, repo, source, true));
        assertEquals(new Drop("One file at a time, please: a push takes the rows of one file", false),
                Drop.of(new DroppedFiles(Optional.empty(), List.of(CSV, Path.of("drivers.csv"))), repo, source, false));
        assertEquals(new Drop("Nothing that can be opened here: drop a repository's folder or a file of rows", false),
                Drop.of(new DroppedFiles(Optional.empty(), List.of()), repo, source, false));
    }
}
