package pushdesk.ui.graph.state;

import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.light.Lighting;

/// Draws something as it is drawn in the window, where nobody sees it. In the background.
@FunctionalInterface
public interface Rehearsal {
    void draw(Visible visible, Cards cards, Lighting lighting);
}
