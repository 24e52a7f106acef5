package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushdesk.model.StoreConfig;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;

class LocalStoreTextTest {
    private static final StoreConfig CONFIG = new StoreConfig("local", "redis", "bigquery", "registry.db");

    @Test
    void theConfiguredStoreIsNamedAsUntouched() {
        assertEquals("Local store; your redis store is untouched.", LocalStoreText.untouched(CONFIG, StoreKind.ONLINE));
        assertEquals("Local store; your bigquery store is untouched.", LocalStoreText.untouched(CONFIG, PushMode.OFFLINE));
        assertEquals("Local stores; your redis and bigquery stores are untouched.", LocalStoreText.untouched(CONFIG, PushMode.ONLINE_AND_OFFLINE));
    }

    @Test
    void aStoreThatIsNotKnownIsNotGivenAName() {
        assertEquals("Local store; your configured store is untouched.", LocalStoreText.untouched(StoreConfig.UNKNOWN, StoreKind.OFFLINE));
        assertEquals("Local stores; your configured stores are untouched.", LocalStoreText.untouched(StoreConfig.UNKNOWN, PushMode.ONLINE_AND_OFFLINE));
    }
}
