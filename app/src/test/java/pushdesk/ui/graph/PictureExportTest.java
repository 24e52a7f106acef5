package pushdesk.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.graph.export.Sheet;

class PictureExportTest {

    @Test
    void whatIsTooLargeForItsScaleIsMadeSmallerAndNothingElseIs() {
        assertEquals(0.56, PictureExport.fitting(2, new Sheet("large", 0, 0, 20_000, 10_000, -1, List.of())));
        assertEquals(2, PictureExport.fitting(2, new Sheet("small", 0, 0, 200, 100, -1, List.of())));
    }
}
