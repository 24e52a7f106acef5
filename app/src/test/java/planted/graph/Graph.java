package planted.graph;

import planted.store.Store;
import tools.jackson.databind.JsonNode;

/// Breaks the arrows and the libraries of its package.
public interface Graph {
    void breaks(Store arrow, JsonNode library);
}
