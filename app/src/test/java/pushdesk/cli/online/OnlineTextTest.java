package pushdesk.cli.online;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OnlineTextTest {

    @Test
    void anAgeIsToldInTheUnitThatLeavesAtLeastTwo() {
        assertEquals(List.of("ahead", "0 s", "119 s", "2 min", "119 min", "2 h", "47 h", "2 d", "365 d"),
                LongStream.of(-1, 0, 119, 120, 7_199, 7_200, 172_799, 172_800, 365 * 86_400).mapToObj(Duration::ofSeconds).map(OnlineText::age).toList());
    }
}
