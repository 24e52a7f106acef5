package planted.ui.two;

import planted.ui.one.OneViewModel;

/// Half of a cycle.
public interface Two {
    void breaks(OneViewModel cycle);
}
