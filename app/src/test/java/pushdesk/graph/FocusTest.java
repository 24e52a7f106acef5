package pushdesk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;

class FocusTest {
    private static final Lineage DRIVERS = Lineage.of(Repos.drivers());

    @ParameterizedTest
    @CsvSource({
        "2+driver_stats+1, driver_stats, 2, 1",
        "driver_stats, driver_stats, 1, 1",
        "+driver_stats, driver_stats, 2147483647, 0",
        "driver_stats+, driver_stats, 0, 2147483647",
        "' 1 +a', '1 +a', 1, 1",
        "0+a+0, a, 0, 0",
        "99999999999+a, a, 2147483647, 0"
    })
    void theStepsStandBesideTheName(String text, String name, int up, int down) {
        assertEquals(new Focus(name, up, down), Focus.parse(text));
    }

    @Test
    void onlyWhatIsWithinTheStepsIsKeptWithTheEdgesAmongIt() {
        Lineage part = Focus.parse("1+driver_hourly_stats+1").of(DRIVERS);
        assertEquals(Set.of("driver_stats_log", "driver_hourly_stats", "conv_rate_plus_val", "driver_activity_v2", ""), names(part));
        assertEquals(5, part.edges().size());
    }

    @Test
    void aPlusWithoutANumberGoesAllTheWay() {
        assertEquals(Set.of("conv_rate_plus_val", "vals_to_add", "driver_hourly_stats", "driver_stats_log", "driver_stats_push"),
                names(Focus.parse("+conv_rate_plus_val").of(DRIVERS)));
    }

    @Test
    void whereNoNodeHasTheNameAPieceOfItWillDo() {
        assertEquals(Set.of("rider_log", "rider_push", "rider_profile", "rider_recommendations_with_a_rather_long_name"), names(Focus.parse("0+RIDER_").of(DRIVERS)));
    }

    @Test
    void aNameThatNothingHasLeavesNothing() {
        assertEquals(new Lineage(List.of(), List.of()), Focus.parse("nobody").of(DRIVERS));
    }

    private static Set<String> names(Lineage lineage) {
        return lineage.nodes().stream().map(Node::name).collect(Collectors.toSet());
    }
}
