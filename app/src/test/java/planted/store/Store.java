package planted.store;

import planted.repo.Repo;
import tools.jackson.databind.JsonNode;

/// Breaks the arrows and the libraries of its package.
public interface Store {
    void breaks(Repo arrow, JsonNode library);
}
