package pushdesk.ui.applied;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Workspace;

class AppliedViewModelTest {
    private static final Path REGISTRIES = Path.of("src/test/resources/registries").toAbsolutePath();

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final AppliedViewModel model = new AppliedViewModel(workspace, new SameThreadTasks(), new Notices());

    @BeforeEach
    void aRepositoryThatWasApplied() throws IOException {
        folder = folder.toRealPath();
        Files.copy(Path.of("../sample-repos/hello/definitions.py"), folder.resolve("definitions.py"));
        Files.writeString(folder.resolve("feature_store.yaml"), "project: hello\nregistry: registry.db\n");
        Files.copy(REGISTRIES.resolve("hello.db"), folder.resolve("registry.db"));
        workspace.opened(FeatureRepoReader.read(folder), null);
    }

    @Test
    void definitionsThatWereAppliedAsTheyAreDifferInNothing() {
        model.compare();
        assertEquals("", model.faultProperty().get());
        assertEquals(List.of(), lines());
        model.shownProperty().set(AppliedViewModel.Shown.ALL);
        assertEquals(List.of("readings SAME", "weather_push SAME", "city_weather SAME", "city SAME"), lines());
    }

    @Test
    void whatWasEditedSinceIsComparedAnewWithEachReload() throws IOException {
        model.compare();
        String text = Files.readString(folder.resolve("definitions.py"));
        Files.writeString(folder.resolve("definitions.py"), text.replace("hours=6", "hours=12").replace("name=\"readings\"", "name=\"raw_readings\"")
                + "\nextra = Entity(name=\"extra\", join_keys=[\"extra\"])\n");
        workspace.opened(FeatureRepoReader.read(folder), null);
        assertEquals(List.of("raw_readings ADDED", "weather_push CHANGED", "city_weather CHANGED", "extra ADDED", "readings REMOVED"),
                lines());
        assertEquals(List.of("ttl PT6H PT12H"), model.objects().stream().filter(object -> object.name().equals("city_weather"))
                .flatMap(object -> object.changes().stream()).filter(change -> change.property().equals("ttl"))
                .map(change -> change.property() + " " + change.applied() + " " + change.defined()).toList());
    }

    @Test
    void aRegistryOutsideTheFolderIsReadOnlyWhenThatIsWanted() throws IOException {
        Files.writeString(folder.resolve("feature_store.yaml"), "project: hello\nregistry: " + REGISTRIES.resolve("hello.db") + "\n");
        model.compare();
        assertNull(model.comparisonProperty().get());
        assertEquals("The registry " + REGISTRIES.resolve("hello.db") + " lies outside the folder. Tick above that it is to be read.", model.faultProperty().get());
        model.outsideProperty().set(true);
        model.compare();
        assertEquals(REGISTRIES.resolve("hello.db").toString(), model.comparisonProperty().get().registry());
    }

    @Test
    void anotherRegistryIsReadByItsPathAndItsProjectIsThatOfTheRepository() {
        model.registryProperty().set(REGISTRIES.resolve("two_projects.db").toString());
        model.compare();
        assertEquals("", model.faultProperty().get());
        assertEquals(List.of(), lines());
    }

    @Test
    void whatIsNotReadHereIsToldPlainly() {
        model.registryProperty().set("s3://bucket/registry.db");
        model.compare();
        assertEquals("The registry lies at s3://bucket/registry.db, which is not read here. Download the file and open the copy.", model.faultProperty().get());
    }

    @Test
    void aRemovedObjectHasNoPlaceToShow() throws IOException {
        Files.writeString(folder.resolve("definitions.py"), "");
        workspace.opened(FeatureRepoReader.read(folder), null);
        model.compare();
        model.show(model.objects().getFirst());
        assertNull(workspace.placeProperty().get());
    }

    private List<String> lines() {
        return model.objects().stream().map(object -> object.name() + " " + object.state()).toList();
    }
}
