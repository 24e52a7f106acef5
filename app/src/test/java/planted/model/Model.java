package planted.model;

import planted.rows.Rows;
import tools.jackson.databind.JsonNode;

/// Breaks the arrows and the libraries of its package.
public interface Model {
    void breaks(Rows arrow, JsonNode library);
}
