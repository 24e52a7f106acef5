package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.push.Propagation;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.DriverDesk;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.matrix.MatrixViewModel;

class PlanningTest {
    @TempDir
    Path folder;

    private DriverDesk desk;
    private PushRequest request;
    private Planning planning;
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        desk = new DriverDesk(folder);
        Path csv = Files.writeString(folder.resolve("rows.csv"), DriverRepo.HEADER + "1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n");
        desk.push().open(csv);
        request = desk.workspace().planProperty().get().request();
        planning = new Planning(desk.workspace(), desk.tasks(), new MatrixViewModel(), desk.push().preview());
        planning.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void make() {
        planning.make(request, desk.store(), () -> answers.add("made"), failure -> answers.add(failure.getMessage()));
    }

    @Test
    void aPlanThatNobodyWaitsForAnyMoreIsNotShown() {
        desk.tasks().hold();
        make();
        planning.clear();
        desk.tasks().runNext();
        assertEquals(List.of(), answers);
        assertNull(desk.workspace().planProperty().get());
    }

    @Test
    void aPlanThatNoLongerHeldIsForgottenOnceTheNextIsShown() {
        make();
        List<Propagation> before = desk.workspace().planProperty().get().propagations();
        planning.outdated(before);
        planning.clear();
        assertEquals(before, planning.outdated());
        make();
        assertEquals(List.of("made", "made"), answers);
        assertEquals(List.of(), planning.outdated());
        assertNotNull(desk.workspace().planProperty().get());
    }
}
