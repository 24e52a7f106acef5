package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.store.push.PushPlan;
import pushdesk.ui.DriverDesk;
import pushdesk.ui.DriverRepo;

class PushRunTest {
    @TempDir
    Path folder;

    private DriverDesk desk;
    private PushPlan plan;
    private PushRun run;
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void plan() throws IOException {
        desk = new DriverDesk(folder);
        Path csv = Files.writeString(folder.resolve("rows.csv"), DriverRepo.HEADER + "1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n");
        desk.push().open(csv);
        plan = desk.workspace().planProperty().get();
        run = new PushRun(desk.workspace(), desk.tasks());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void push() {
        run.push(plan, desk.store(), result -> answer("pushed " + result.pushId()), failure -> answer(failure.getMessage()), () -> answer("stopped"));
    }

    private void answer(String what) {
        assertFalse(run.underWay());
        assertNull(run.runningProperty().get());
        answers.add(what);
    }

    @Test
    void oneThatEndsAtOnceIsNotLeftUnderWay() {
        push();
        assertEquals(List.of("pushed 1"), answers);
        assertFalse(run.underWay());
        assertNull(run.runningProperty().get());
    }

    @Test
    void whatChangesMeanwhileWaitsForItsEndAndIsToldOfOnce() {
        assertFalse(run.makesWait());
        assertFalse(run.endsWaiting());
        desk.tasks().hold();
        push();
        assertNotNull(run.runningProperty().get());
        assertTrue(run.makesWait());
        desk.tasks().runNext();
        assertEquals(List.of("pushed 1"), answers);
        assertFalse(run.makesWait());
        assertTrue(run.endsWaiting());
        assertFalse(run.endsWaiting());
    }

    @Test
    void oneThatIsStoppedIsNoLongerUnderWayForTheWindow() {
        desk.tasks().hold();
        push();
        assertNotNull(desk.workspace().pushingProperty().get());
        run.cancel();
        desk.tasks().runNext();
        assertEquals(List.of("stopped"), answers);
        assertNull(desk.workspace().pushingProperty().get());
    }

    @Test
    void oneThatIsStoppedOnceItCommitsIsDoneAndKnowsThatTheStopCameTooLate() {
        push();
        assertFalse(run.stoppedTooLate());
        desk.tasks().hold();
        plan = desk.store().plan(plan.request(), Progress.NONE);
        push();
        run.runningProperty().get().messageProperty().subscribe(phase -> {
            if (phase.equals("Committing")) {
                run.cancel();
            }
        });
        desk.tasks().runNext();
        assertEquals(List.of("pushed 1", "pushed 2"), answers);
        assertTrue(run.stoppedTooLate());
    }
}
