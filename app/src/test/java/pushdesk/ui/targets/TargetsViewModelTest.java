package pushdesk.ui.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import pushdesk.serving.target.Targets;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Workspace;

class TargetsViewModelTest {
    private static final Target STAGING = new Target("staging", ServerAddress.of("http://localhost:1", Optional.empty()), false);

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final Notices notices = new Notices();
    private Targets file;
    private TargetsViewModel model;

    @BeforeEach
    void make() {
        file = Targets.in(folder);
        file.add(STAGING);
        model = new TargetsViewModel(file, workspace, new SameThreadTasks(), notices);
    }

    @Test
    void aNewTargetIsKeptAndListed() {
        model.create();
        model.form().nameProperty().set("live");
        model.form().urlProperty().set("https://feast.example.com/");
        model.form().tokenProperty().set("s3cret");
        model.form().headersProperty().set("X-Team: drivers\n\nX-Region:eu");
        model.form().productionProperty().set(true);
        model.save();
        var live = new Target("live", ServerAddress.of("https://feast.example.com", Optional.of("s3cret")).withHeaders(Map.of("X-Team", "drivers", "X-Region", "eu")), true);
        assertEquals(List.of(live, STAGING), model.targets());
        assertEquals(List.of(live, STAGING), file.all());
        assertFalse(model.editingProperty().get());
    }

    @Test
    void whatIsNoTargetIsToldInTheFormAndNothingIsKept() {
        model.create();
        model.form().nameProperty().set("live");
        model.form().urlProperty().set("nowhere");
        model.save();
        assertEquals(new TargetsViewModel.Said("'nowhere' is no address of a feature server; expected one such as http://localhost:6566.", false), model.saidProperty().get());
        model.form().urlProperty().set("http://localhost:2");
        model.form().headersProperty().set("no colon");
        model.save();
        assertEquals("'no colon' is no header; expected a name, a colon and a value.", model.saidProperty().get().text());
        model.form().headersProperty().set("");
        model.form().nameProperty().set("staging");
        model.save();
        assertEquals("There is a target named 'staging' already; remove it first, or choose another name.", model.saidProperty().get().text());
        assertTrue(model.editingProperty().get());
        assertEquals(List.of(STAGING), file.all());
    }

    @Test
    void aChangedTargetStaysChosenAsItIsNow() {
        model.chosenProperty().set(STAGING);
        model.edit(STAGING);
        assertEquals("http://localhost:1", model.form().urlProperty().get());
        model.form().urlProperty().set("http://localhost:3");
        model.save();
        assertEquals("http://localhost:3", workspace.targetProperty().get().server().address().toString());
    }

    @Test
    void aForgottenTargetIsNotChosenAnyMore() {
        model.chosenProperty().set(STAGING);
        model.remove(STAGING);
        assertEquals(List.of(), model.targets());
        assertNull(workspace.targetProperty().get());
    }

    @Test
    void aServerThatDoesNotAnswerIsToldInTheForm() {
        model.edit(STAGING);
        model.test();
        assertEquals(new TargetsViewModel.Said("No server answers at http://localhost:1.", false), model.saidProperty().get());
    }

    @Test
    void whatACommandAddedIsThereAfterReadingAgain() {
        var other = new Target("other", STAGING.server(), false);
        file.add(other);
        model.load();
        assertEquals(List.of(other, STAGING), model.targets());
    }
}
