package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.benchmark.GeneratedRepo;
import pushdesk.model.FeatureRepo;

class GeneratedRepoTest {
    @Test
    void aThousandViewsAreReadWithoutAProblem(@TempDir Path folder) throws IOException {
        FeatureRepo repo = FeatureRepoReader.read(GeneratedRepo.write(folder, 1_000));
        assertEquals(List.of(), RepoText.told(repo));
        assertEquals(List.of(100, 300, 1_000, 100), List.of(repo.entities().size(), repo.dataSources().size(), repo.featureViews().size(), repo.featureServices().size()));
    }
}
