package pushdesk.ui.history;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.JournalPages;

/// The history panel: the page that is asked for, and Escape for the way back.
public final class JournalView extends StackPane {
    private final Supplier<Node> changes;
    private final Supplier<Node> trace;
    private final Node entries;
    private Node changesPage;
    private Node tracePage;

    /// @param entries the list of entries, with plans
    /// @param changes makes the page of changed values when it is first shown
    /// @param trace makes the page of a key's rows when it is first shown
    public JournalView(JournalPages pages, Node entries, Supplier<Node> changes, Supplier<Node> trace) {
        this.entries = entries;
        this.changes = changes;
        this.trace = trace;
        getStyleClass().add("journal-view");
        getStylesheets().add(JournalView.class.getResource("history.css").toExternalForm());
        pages.pageProperty().subscribe(page -> {
            getChildren().setAll(node(page));
            node(page).requestFocus();
        });
        setOnKeyPressed(event -> {
            boolean elsewhere = !(pages.pageProperty().get() instanceof JournalPage.Entries) || pages.returnableProperty().get();
            if (event.getCode() == KeyCode.ESCAPE && elsewhere) {
                pages.back();
                event.consume();
            }
        });
    }

    private Node node(JournalPage page) {
        return switch (page) {
            case JournalPage.Entries all -> entries;
            case JournalPage.Undo undo -> entries;
            case JournalPage.Reset reset -> entries;
            case JournalPage.Changes changed -> changesPage();
            case JournalPage.Trace traced -> tracePage();
            case JournalPage.Appended appended -> tracePage();
        };
    }

    private Node changesPage() {
        changesPage = changesPage == null ? changes.get() : changesPage;
        return changesPage;
    }

    private Node tracePage() {
        tracePage = tracePage == null ? trace.get() : tracePage;
        return tracePage;
    }
}
