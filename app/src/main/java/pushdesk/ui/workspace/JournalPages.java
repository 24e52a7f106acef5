package pushdesk.ui.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which page of the history panel is shown, and the way back to where it was asked for. FX thread only.
public final class JournalPages {
    private final ObjectProperty<Workspace.Panel> panel;
    private final Consumer<Workspace.Panel> show;
    private final ReadOnlyObjectWrapper<JournalPage> page = new ReadOnlyObjectWrapper<>(JournalPage.Entries.all());
    private final ReadOnlyBooleanWrapper returnable = new ReadOnlyBooleanWrapper();
    private final Deque<Step> way = new ArrayDeque<>();
    private boolean moving;

    private record Step(Workspace.Panel panel, JournalPage page) {}

    /// @param show brings a panel to the front and into sight
    JournalPages(ObjectProperty<Workspace.Panel> panel, Consumer<Workspace.Panel> show) {
        this.panel = panel;
        this.show = show;
        panel.subscribe((was, is) -> {
            if (!moving && is != Workspace.Panel.HISTORY) {
                forget();
            }
        });
    }

    public ReadOnlyObjectProperty<JournalPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether there is a way back.
    public ReadOnlyBooleanProperty returnableProperty() {
        return returnable.getReadOnlyProperty();
    }

    /// Brings the page to the front.
    public void open(JournalPage wanted) {
        way.push(new Step(panel.get(), page.get()));
        go(Workspace.Panel.HISTORY, wanted);
        show.accept(Workspace.Panel.HISTORY);
    }

    /// Puts a page in place of the one shown; the way back stays.
    public void replace(JournalPage wanted) {
        go(panel.get(), wanted);
    }

    /// Goes back to the panel and the page before; to all entries where there is none.
    public void back() {
        if (way.isEmpty()) {
            go(panel.get(), JournalPage.Entries.all());
        } else {
            Step step = way.pop();
            go(step.panel(), step.page());
        }
    }

    /// Another repository is open: what was looked at is not in it.
    void closed() {
        way.clear();
        go(panel.get(), JournalPage.Entries.all());
    }

    /// Who goes to another panel by another way does not want back; a plan nobody looks at is given up.
    private void forget() {
        way.clear();
        returnable.set(false);
        if (page.get() instanceof JournalPage.Undo || page.get() instanceof JournalPage.Reset) {
            page.set(JournalPage.Entries.all());
        }
    }

    private void go(Workspace.Panel wantedPanel, JournalPage wanted) {
        moving = true;
        panel.set(wantedPanel);
        if (wanted.equals(page.get())) {
            page.set(JournalPage.Entries.all()); // the same entry again is a wish as well
        }
        page.set(wanted);
        returnable.set(!way.isEmpty());
        moving = false;
    }
}
