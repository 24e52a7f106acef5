package pushdesk.serving.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.serving.ServerDriver;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.SendOptions;
import pushdesk.serving.client.ServerAddress;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;

class ReadBackTest {

    @Test
    void whatTheServerHoldsStandsBesideWhatTheLastRowOfAKeyBrought() {
        try (var driver = new ServerDriver(Definitions.drivers());
                var client = new FeatureServerClient(ServerAddress.of(driver.server.address().toString(), Optional.empty()), SendOptions.USUAL)) {
            PushRequirements requirements = PushRequirements.of(Definitions.drivers().repo(), "push");
            try (RowBatch rows = Batches.csv(requirements, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-02", "2,0.25,,2026-01-02", "1,0.75,9,2026-01-01", "3,1,1,2026-01-01")) {
                client.push("push", PushMode.ONLINE, rows, false, Progress.NONE);
                assertEquals(
                        List.of("stats rate 1: pushed 0.75, holds 0.5 PRESENT", "stats rate 2: pushed 0.25, holds 0.25 PRESENT",
                                "stats trips 1: pushed 9, holds 1 PRESENT", "stats trips 2: pushed , holds  NULL_VALUE"),
                        ReadBack.of(client, requirements, rows, 2).lines().stream().map(ReadBackTest::text).toList());
            }
        }
    }

    private static String text(ReadBack.Line line) {
        return line.view() + " " + line.feature() + " " + line.key() + ": pushed " + line.pushed() + ", holds " + line.held().value() + " " + line.held().status();
    }
}
