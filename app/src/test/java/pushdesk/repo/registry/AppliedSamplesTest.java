package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.difference.RepoDifference;
import pushdesk.repo.FeatureRepoReader;

/// The registries that real Feast wrote of these repositories, against what the reader of definitions says of them, object by object.
final class AppliedSamplesTest {

    @Test
    void helloIsAppliedAsDefined() {
        var difference = difference("../sample-repos/hello", "hello");
        assertEquals(4, same(difference));
        assertEquals(List.of(), inferred(difference));
    }

    @Test
    void driverRankingIsAppliedAsDefinedButForTheTypeOfItsKey() {
        var difference = difference("../sample-repos/driver_ranking", "driver_ranking");
        assertEquals(14, same(difference));
        assertEquals(
                List.of(
                        "driver_hourly_stats entity_columns.driver_id: Unknown became Int64",
                        "driver_hourly_fresh entity_columns.driver_id: Unknown became Int64",
                        "driver value_type: Unknown became Int64"),
                inferred(difference));
    }

    @Test
    void shopIsAppliedAsDefinedButForItsBatchView() {
        var difference = difference("../sample-repos/shop", "shop");
        assertEquals(22, same(difference));
        assertEquals(List.of("customer_discounts class: BatchFeatureView became FeatureView"), inferred(difference));
    }

    @Test
    void everyKindOfObjectAndEveryTypeIsAppliedAsDefinedButForWhatIsLeftOpen() {
        var difference = difference("src/test/resources/registries/everything", "everything");
        assertEquals(20, same(difference));
        assertEquals(
                List.of(
                        "data/machines.parquet timestamp_field:  became measured_at",
                        "inferred entity_columns.machine_id: Unknown became Int64",
                        "inferred schema.temperature:  became Float64",
                        "inferred schema.status:  became String",
                        "service features.inferred:  became status, temperature",
                        "machine value_type: Unknown became Int64"),
                inferred(difference));
    }

    /// How many objects are the same, when all are.
    private static int same(RepoDifference difference) {
        assertEquals(difference.objects(), difference.in(State.SAME));
        return difference.objects().size();
    }

    private static List<String> inferred(RepoDifference difference) {
        return difference.objects().stream()
                .flatMap(object -> object.inferred().stream()
                        .map(change -> object.name() + " " + change.property() + ": " + change.defined() + " became " + change.applied()))
                .toList();
    }

    private static RepoDifference difference(String folder, String registry) {
        return RepoDifference.between(FeatureRepoReader.read(Path.of(folder)), Registries.applied(registry).repo());
    }
}
