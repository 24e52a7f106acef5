package pushdesk.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;

class SqlFailureTest {

    @Test
    void aFileThatCantBeWrittenIsNotCalledDamaged() {
        PushdeskException failure = SqlFailure.of(general(DataUtils.ERROR_WRITING_FAILED));
        assertEquals(pushdesk.model.ErrorCode.STORAGE_FAILED, failure.code());
        assertEquals("The store could not be written or read: No space left on device. It has closed itself; what was reported as done is in it, and its history says whether this is."
                + " Mend that, then reload the repository or open it again.", failure.getMessage());
    }

    @Test
    void aFileThatCantBeReadIs() {
        assertEquals(pushdesk.model.ErrorCode.STORE_UNREADABLE, SqlFailure.of(general(DataUtils.ERROR_FILE_CORRUPT)).code());
    }

    private static SQLException general(int storeError) {
        var store = DataUtils.newMVStoreException(storeError, "{0}", "failed");
        store.initCause(new IOException("No space left on device"));
        return new SQLException("General error", "HY000", ErrorCode.GENERAL_ERROR_1, store);
    }
}
