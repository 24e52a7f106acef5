package pushdesk.rows;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.rows.PushColumns.eventTime;
import static pushdesk.rows.PushColumns.feature;
import static pushdesk.rows.PushColumns.key;
import static pushdesk.rows.PushColumns.renamed;
import static pushdesk.rows.PushColumns.requirements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;

class ColumnMappingTest {
    private static final PushRequirements REQUIREMENTS =
            requirements(key("driver_id", ScalarType.INT64), renamed("conv", "conv_rate", ScalarType.FLOAT32), feature("trips", ScalarType.INT32), eventTime());

    @Test
    void theSourcesNameComesBeforeTheViewsAndBothBeforeLikeness() {
        assertEquals(asList("conv", null, "driver_id"), ColumnMapping.auto(List.of("conv", "conv_rate", "driver_id"), REQUIREMENTS).targets());
        assertEquals(asList("conv", "driver_id"), ColumnMapping.auto(List.of("conv_rate", "driver_id"), REQUIREMENTS).targets());
        assertEquals(asList("driver_id", "conv", "event_timestamp", null), ColumnMapping.auto(List.of("DriverID", "Conv Rate", "event-timestamp", "x"), REQUIREMENTS).targets());
        assertEquals(asList(null, "driver_id"), ColumnMapping.auto(List.of("DRIVER_ID", "driver_id"), REQUIREMENTS).targets());
    }

    @Test
    void whatIsDoubtfulIsToldAndNotGuessed() {
        ColumnMapping mapping = ColumnMapping.auto(List.of("Driver_Id", "driverid", "trips", "trips"), REQUIREMENTS);
        assertEquals(asList(null, null, null, null), mapping.targets());
        assertEquals(
                List.of("The file has 2 columns named 'trips'; choose the one to push.", "The columns Driver_Id, driverid of the file all fit 'driver_id'; choose one."),
                mapping.notes());
        assertEquals(List.of("The columns Driver_Id, driverid of the file all fit 'driver_id'; choose one."), mapping.with(2, "trips").notes());
        assertError("The file has 2 columns named 'trips'; give them different names.", mapping, choices("trips", "trips"));
    }

    @Test
    void missingAndIgnoredColumnsAreNamed() {
        ColumnMapping mapping = ColumnMapping.auto(List.of("driver_id", "x"), REQUIREMENTS);
        assertEquals(List.of("conv", "trips", "event_timestamp"), mapping.missing(REQUIREMENTS).stream().map(PushColumn::name).toList());
        assertEquals(List.of("driver_id"), mapping.mapped(REQUIREMENTS).stream().map(PushColumn::name).toList());
        assertEquals(List.of("x"), mapping.ignored());
    }

    @Test
    void theUsersChoiceReplacesTheAutomaticOne() {
        ColumnMapping mapping = ColumnMapping.auto(List.of("driver_id", "other", "trips"), REQUIREMENTS).with(choices("other", "driver_id", "trips", ""), REQUIREMENTS);
        assertEquals(asList(null, "driver_id", null), mapping.targets());
        assertEquals(asList(null, "conv"), ColumnMapping.auto(List.of("a", "b"), REQUIREMENTS).with(Map.of("b", "conv_rate"), REQUIREMENTS).targets());
    }

    @Test
    void choicesThatCannotBeAreRefused() {
        ColumnMapping mapping = ColumnMapping.auto(List.of("a", "b"), REQUIREMENTS);
        assertError("The file has no column 'z'; it has a, b.", mapping, choices("z", "trips"));
        assertError("A push to 'driver_push' has no column 'z'; it has driver_id, conv, trips, event_timestamp.", mapping, choices("a", "z"));
        assertError("Two columns of the file are mapped to 'conv'; choose one of them.", mapping, choices("a", "conv", "b", "conv_rate"));
    }

    private static void assertError(String message, ColumnMapping mapping, Map<String, String> choices) {
        assertEquals(message, assertThrows(PushdeskException.class, () -> mapping.with(choices, REQUIREMENTS)).getMessage());
    }

    private static Map<String, String> choices(String... pairs) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            choices.put(pairs[i], pairs[i + 1]);
        }
        return choices;
    }
}
