package pushdesk.cli.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.PushdeskException;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;

class EntityRowsTest {
    private static final FeatureView VIEW = new FeatureView("v", FeatureView.Type.FEATURE_VIEW, List.of("a", "b"),
            List.of(new Field("a", ScalarType.STRING), new Field("b", ScalarType.INT64)), List.of(), Optional.empty(), Optional.empty(), List.of(),
            Duration.ZERO, true, false, "", ObjectInfo.at(new SourceLocation("v.py", 1)));

    @Test
    void eachPositionIsARowAndOneValueGoesWithEveryRow() {
        assertEquals(List.of(Map.of("a", "x", "b", "1"), Map.of("a", "y", "b", "2")), EntityRows.parse(List.of("a=x,y", "b=1,2"), VIEW).lookups());
        assertEquals(List.of(Map.of("a", "x", "b", "1"), Map.of("a", "y", "b", "1")), EntityRows.parse(List.of("a=x", "b=1", "a=y"), VIEW).lookups());
    }

    @Test
    void aValueInQuotesMayHoldCommasAndQuotes() {
        assertEquals(List.of("x,1", "say \"y\"", "", "in\"side"), EntityRows.parse(List.of("a=\"x,1\",\"say \"\"y\"\"\",,in\"side"), VIEW).values().get("a"));
    }

    @Test
    void whatCannotBeMeantIsToldWithWhatCould() {
        assertFault("--entity a: expected a join key, '=' and its values, as in driver_id=1001,1002.", "a");
        assertFault("--entity c=1: 'c' is no join key of v; it has a, b.", "c=1");
        assertFault("--entity a=\"x: a quote is not closed.", "a=\"x");
        var unequal = assertThrows(PushdeskException.class, () -> EntityRows.parse(List.of("a=x,y,z", "b=1,2"), VIEW).lookups());
        assertEquals("--entity: each join key needs one value or the same number of values; found 3 of a, 2 of b.", unequal.getMessage());
    }

    private static void assertFault(String message, String option) {
        assertEquals(message, assertThrows(PushdeskException.class, () -> EntityRows.parse(List.of(option), VIEW)).getMessage());
    }
}
