package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.problem.Problem;

class SampleReposTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos");

    static Stream<Path> everySample() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void everySampleOpensWithViewsToPushTo(Path sample) {
        FeatureRepo repo = FeatureRepoReader.read(sample);
        assertFalse(repo.pushSources().stream().flatMap(source -> repo.consumers(source.name()).stream()).toList().isEmpty(), sample.toString());
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void onlyTheSampleOfMistakesHasErrors(Path sample) {
        List<Problem> errors = FeatureRepoReader.read(sample).problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        assertEquals(sample.endsWith("mistakes"), !errors.isEmpty(), errors.toString());
    }

    @Test
    void driverRankingHasTheObjectsItDefines() {
        FeatureRepo repo = FeatureRepoReader.read(SAMPLES.resolve("driver_ranking"));
        assertEquals("driver_ranking", repo.project());
        assertEquals(List.of("driver"), RepoText.names(repo.entities()));
        assertEquals(List.of("driver_stats_push", "driver_reviews_push"), RepoText.names(repo.pushSources()));
        assertEquals(List.of("driver_hourly_stats", "driver_hourly_fresh", "driver_reviews"), RepoText.names(repo.featureViews()));
        assertEquals(List.of("ride_score", "ride_score_fresh"), RepoText.names(repo.onDemandFeatureViews()));
        assertEquals(List.of("ranking_v1", "ranking_v2", "ranking_live"), RepoText.names(repo.featureServices()));
    }

    @Test
    void shopHasOnePushSourceForFourViews() {
        FeatureRepo repo = FeatureRepoReader.read(SAMPLES.resolve("shop"));
        assertEquals(List.of("customer_orders", "product_orders", "customer_product", "order_archive"), RepoText.names(repo.consumers("order_push")));
        assertEquals(List.of("checkout", "recommend", "mailing_de", "mailing_pt", "mailing_se"), RepoText.names(repo.featureServices()));
    }
}
