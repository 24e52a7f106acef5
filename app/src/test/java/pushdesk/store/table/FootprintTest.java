package pushdesk.store.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;

class FootprintTest {
    private static final StoredTable NUMBERED = table(StoreKind.ONLINE, ScalarType.INT64);
    private static final StoredTable NAMED = table(StoreKind.ONLINE, ScalarType.STRING);
    private static final StoredTable LOG = table(StoreKind.OFFLINE, ScalarType.STRING);

    @Test
    void rowsThatChangeNothingTakeNothing() {
        assertEquals(0, Footprint.of(NUMBERED, new Propagation("t", StoreKind.ONLINE, 0, 0, 7, 8, 9, 0, 0, 10, Optional.empty(), List.of())));
    }

    @Test
    void whatTakesARowBackCountsToo() {
        assertTrue(Footprint.of(NUMBERED, change(0, 1, 0, 0)) > Footprint.of(NUMBERED, change(1, 0, 0, 0)));
        assertTrue(Footprint.of(NUMBERED, change(0, 0, 0, 1)) > Footprint.of(NUMBERED, change(0, 1, 0, 0)));
    }

    @Test
    void anIndexCountsForRowsThatComeOrGoOnline() {
        assertTrue(Footprint.of(NAMED, change(1, 0, 0, 0)) > Footprint.of(NUMBERED, change(1, 0, 0, 0)));
        assertTrue(Footprint.of(NAMED, change(0, 0, 0, 1)) > Footprint.of(NUMBERED, change(0, 0, 0, 1)));
        assertEquals(Footprint.of(NUMBERED, change(0, 1, 0, 0)), Footprint.of(NAMED, change(0, 1, 0, 0)));
        assertEquals(Footprint.of(NUMBERED, change(1, 0, 0, 0)), Footprint.of(LOG, change(0, 0, 1, 0)));
    }

    private static Propagation change(long inserted, long updated, long appended, long removed) {
        return new Propagation("t", StoreKind.ONLINE, inserted, updated, 0, 0, 0, appended, removed, 0, Optional.empty(), List.of());
    }

    private static StoredTable table(StoreKind store, ScalarType key) {
        return new StoredTable(1, store, "t", "t", List.of(
                new StoredColumn("id", key, PushColumn.Role.KEY), new StoredColumn("rate", ScalarType.FLOAT32, PushColumn.Role.FEATURE)));
    }
}
