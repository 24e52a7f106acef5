package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.common.SameThreadTasks;

class PushChoicesTest {
    private final ObservableSet<String> leftOut = FXCollections.observableSet();
    private int told;
    private final PushChoices choices = new PushChoices(new SameThreadTasks(), leftOut, () -> told++);

    @BeforeEach
    void choose() {
        leftOut.add("driver_stats");
        choices.fillCreatedProperty().set(true);
        choices.badRows().leaveOut(Path.of("rejects.csv"));
    }

    private PushRequest request() {
        return choices.request("driver_push", PushMode.OFFLINE, null);
    }

    @Test
    void whatWasDecidedIsInThePushAndItsChangesAreTold() {
        assertEquals(Set.of("driver_stats"), request().leftOut());
        assertTrue(request().skipBadRows());
        assertTrue(request().fillCreated());
        assertEquals(2, told);
    }

    @Test
    void allOfItIsForgottenWithoutAWord() {
        choices.forget();
        assertEquals(Set.of(), request().leftOut());
        assertFalse(request().skipBadRows());
        assertFalse(request().fillCreated());
        assertEquals(2, told);
    }
}
