package pushdesk.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.SourceLocation;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.Workspace;

class ProblemsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final ProblemsViewModel problems = new ProblemsViewModel(workspace);

    @Test
    void theFilterLooksIntoPlaceSentenceAndAdviceAndTheSummaryCountsAll() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        long all = workspace.repoProperty().get().problems().size();
        problems.filterProperty().set(" TYPE_clash.py ");
        assertEquals(List.of("type_clash.py"), problems.shown().stream().map(problem -> problem.location().file()).distinct().toList());
        assertEquals(all, problems.summaryProperty().get().total());
    }

    @Test
    void aProblemOpensItsPlace() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        problems.open(problems.shown().getFirst());
        assertEquals(new SourceLocation("broken_syntax.py", 8).file(), workspace.placeProperty().get().file());
        assertEquals(Workspace.Panel.SOURCE, workspace.panelProperty().get());
    }
}
