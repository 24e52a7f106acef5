package pushdesk.ui.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import pushdesk.model.FeatureRepo;
import pushdesk.store.table.StoreFigures;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// The state of things in one line.
public final class StatusViewModel {
    private final Workspace workspace;

    public StatusViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /// `16 objects`; empty while no repository is open.
    public ObservableValue<String> objects() {
        return workspace.repoProperty().map(repo -> Words.count("count.objects", repo.objects().count())).orElse("");
    }

    /// `2 problems`; empty while no repository is open.
    public ObservableValue<String> problems() {
        return workspace.repoProperty().map(repo -> Words.count("count.problems", repo.problems().size())).orElse("");
    }

    public ObservableValue<Boolean> anyProblem() {
        return workspace.repoProperty().map(repo -> !repo.problems().isEmpty()).orElse(false);
    }

    /// `Store 1.8 MB`, or what is the matter with it; empty while no repository is open.
    public ObservableValue<String> store() {
        return Bindings.createStringBinding(this::storeText, workspace.repoProperty(), workspace.storeProperty(), workspace.storeFaultProperty(), workspace.figuresProperty());
    }

    private String storeText() {
        FeatureRepo repo = workspace.repoProperty().get();
        StoreFigures figures = workspace.figuresProperty().get();
        if (repo == null) {
            return "";
        }
        if (workspace.storeFaultProperty().get() != null) {
            return Words.text("frame.status.store-closed");
        }
        return workspace.storeProperty().get() == null || figures == null ? Words.text("frame.status.store-opening") : Words.text("frame.status.store", Formats.bytes(figures.fileBytes()));
    }

    public void showProblems() {
        workspace.show(Workspace.Panel.PROBLEMS);
    }
}
