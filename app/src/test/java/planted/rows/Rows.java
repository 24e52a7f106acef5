package planted.rows;

import java.sql.Connection;
import planted.store.Store;

/// Breaks the arrows and the libraries of its package.
public interface Rows {
    void breaks(Store arrow, Connection library);
}
