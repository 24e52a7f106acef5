package pushdesk.ui.applied;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushdesk.model.difference.PropertyChange;

class AppliedWordsTest {

    @Test
    void aTimeToLiveIsASpanThatPeopleReadAndWhatIsNotThereIsNothing() {
        var change = new PropertyChange("ttl", "PT36H", "");
        assertEquals("1 d 12 h", AppliedView.valueOf(change, change.applied()));
        assertEquals("nothing", AppliedView.valueOf(change, change.defined()));
        assertEquals("PT36H", AppliedView.valueOf(new PropertyChange("description", "PT36H", ""), "PT36H"));
    }
}
