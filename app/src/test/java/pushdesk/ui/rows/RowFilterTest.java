package pushdesk.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushdesk.store.table.RowQuery;

class RowFilterTest {
    private final RowFilter filter = new RowFilter();
    private int told;

    @BeforeEach
    void narrow() {
        filter.onChange(() -> told++);
        filter.searchProperty().set(" good ");
        filter.keysProperty().set("1001");
        filter.sortProperty().set(new RowFilter.Sort("rating", true));
    }

    @Test
    void eachPartOfItIsToldAndAskedForExceptTheKeys() {
        assertEquals(3, told);
        assertEquals(
                new RowQuery("good", Map.of(), OptionalLong.empty(), Optional.of("rating"), true, 0, RowPages.PAGE_ROWS),
                filter.query(null));
    }

    @Test
    void allRowsAreShownInTheOrderAskedFor() {
        filter.clear();
        assertEquals("", filter.searchProperty().get());
        assertEquals("", filter.keysProperty().get());
        assertEquals(new RowFilter.Sort("rating", true), filter.sortProperty().get());
    }

    @Test
    void otherRowsHaveOtherColumnsAndNothingStays() {
        filter.reset();
        assertEquals("", filter.searchProperty().get());
        assertEquals("", filter.keysProperty().get());
        assertNull(filter.sortProperty().get());
    }
}
