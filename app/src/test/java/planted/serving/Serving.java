package planted.serving;

import org.h2.Driver;
import planted.graph.Graph;

/// Breaks the arrows and the libraries of its package.
public interface Serving {
    void breaks(Graph arrow, Driver library);
}
