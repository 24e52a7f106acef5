package pushdesk.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.workspace.Workspace;

class ProblemsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final List<SourceLocation> edited = new ArrayList<>();
    private final ProblemsViewModel problems = new ProblemsViewModel(workspace, edited::add);

    @Test
    void theFilterLooksIntoPlaceSentenceAndAdviceAndTheSummaryCountsAll() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        long all = workspace.repoProperty().get().problems().size();
        problems.filterProperty().set(" TYPE_clash.py ");
        assertEquals(List.of("type_clash.py"), problems.shown().stream().map(problem -> problem.location().file()).distinct().toList());
        assertEquals(all, problems.summaryProperty().get().total());
    }

    @Test
    void onlyProblemsAsBadAsAskedForAreShown() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        var summary = problems.summaryProperty().get();
        problems.leastProperty().set(Problem.Severity.ERROR);
        assertEquals(summary.errors(), problems.shown().size());
        problems.leastProperty().set(Problem.Severity.WARNING);
        assertEquals(summary.errors() + summary.warnings(), problems.shown().size());
        assertEquals(summary, problems.summaryProperty().get());
    }

    @Test
    void theEditorIsOpenedAtThePlaceOfTheProblem() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        problems.openInEditor(problems.shown().getFirst());
        assertEquals(List.of(problems.shown().getFirst().location()), edited);
    }

    @Test
    void aProblemOpensItsPlace() {
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
        problems.open(problems.shown().getFirst());
        assertEquals(new SourceLocation("broken_syntax.py", 8).file(), workspace.placeProperty().get().file());
        assertEquals(Workspace.Panel.SOURCE, workspace.panelProperty().get());
    }
}
