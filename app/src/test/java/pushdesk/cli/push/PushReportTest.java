package pushdesk.cli.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import pushdesk.cli.common.Json;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowProblem;

/// The contract of `push --json`, and the same told to a person.
class PushReportTest {
    private static final PushReport DONE = new PushReport(OptionalLong.of(3), "driver_push", PushMode.ONLINE_AND_OFFLINE, 1_240, 1,
            List.of(new RowProblem(4, 6, "rate", "a\nb", "'a\nb' is not a Float32")),
            List.of(new Propagation("fresh", StoreKind.ONLINE, 1_200, 20, 5, 10, 4, 0, 1, Optional.empty(), List.of("Its transformation is not run.")),
                    new Propagation("log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, 1_239, 1, Optional.empty(), List.of())), List.of());
    private static final PushReport REFUSED = new PushReport(OptionalLong.empty(), "driver_push", PushMode.ONLINE, 1, 0, List.of(),
            List.of(Propagation.refused("fresh", StoreKind.ONLINE, "The rows lack 'rate'."),
                    Propagation.refused("archive", StoreKind.ONLINE, "The view gets nothing online.")),
            List.of("fresh: The rows lack 'rate'."));

    @Test
    void jsonOfAPushThatWasDoneHasEveryFieldInOrder() {
        assertEquals("""
                {"pushId":3,"source":"driver_push","mode":"online_and_offline","rowsRead":1240,"rowsRejected":1,\
                "rejects":[{"line":6,"column":"rate","value":"a\\nb","reason":"'a\\nb' is not a Float32"}],\
                "propagations":[{"target":"fresh","store":"ONLINE","inserted":1200,"updated":20,"unchanged":5,"late":10,"superseded":4,\
                "appended":0,"rejected":1},\
                {"target":"log","store":"OFFLINE","inserted":0,"updated":0,"unchanged":0,"late":0,"superseded":0,"appended":1239,"rejected":1}]}
                """, json(DONE));
    }

    @Test
    void jsonOfARefusalHasNoPushIdAndSaysWhy() {
        assertEquals("""
                {"source":"driver_push","mode":"online","rowsRead":1,"rowsRejected":0,"rejects":[],\
                "propagations":[{"target":"fresh","store":"ONLINE","inserted":0,"updated":0,"unchanged":0,"late":0,"superseded":0,"appended":0,\
                "rejected":0,"refused":"The rows lack 'rate'."},\
                {"target":"archive","store":"ONLINE","inserted":0,"updated":0,"unchanged":0,"late":0,"superseded":0,"appended":0,\
                "rejected":0,"refused":"The view gets nothing online."}]}
                """, json(REFUSED));
    }

    @Test
    void aPersonReadsTheBadCellsAndTheMatrixInPlainWords() {
        assertEquals("""
                line  column  value  reason
                   6  rate    a\\nb   'a\\nb' is not a Float32

                view or source  store      new  updated  same  older (skipped)  superseded  appended  bad
                fresh           online   1,200       20     5               10           4              1
                log             offline                                                        1,239    1

                fresh: Its transformation is not run.
                1,240 rows read, 1 bad; written to the local stores as push 3.
                """, text(DONE));
    }

    @Test
    void aPersonReadsWhichLinesAreRefusedAndThatNothingWasWritten() {
        assertEquals("""
                view or source  store       new  updated  same  older (skipped)  superseded  appended  bad
                fresh           online  refused
                archive         online  refused

                archive: The view gets nothing online.
                1 row read; nothing was written.
                """, text(REFUSED));
    }

    private static String json(PushReport report) {
        var bytes = new ByteArrayOutputStream();
        Json.print(new PrintStream(bytes, false, StandardCharsets.UTF_8), json -> PushJson.write(report, json));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(PushReport report) {
        var bytes = new ByteArrayOutputStream();
        PushText.print(report, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
