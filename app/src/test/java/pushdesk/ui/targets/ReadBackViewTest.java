package pushdesk.ui.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadBackViewTest {

    @Test
    void statusesOfAServerAreToldInTheWordsOfTheOtherScreens() {
        assertEquals(List.of("present", "null", "not found", "past its ttl", "INVALID", ""),
                Stream.of("PRESENT", "NULL_VALUE", "NOT_FOUND", "OUTSIDE_MAX_AGE", "INVALID", "").map(ReadBackView::status).toList());
    }
}
