package pushdesk.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.ui.command.Command;
import pushdesk.ui.workspace.Workspace;

class FindViewModelTest {
    private final Workspace workspace = new Workspace();
    private final List<String> done = new ArrayList<>();
    private final FindViewModel find = new FindViewModel(workspace, () -> List.of(Command.of("Larger text", "", () -> done.add("larger"))));

    private List<String> found(String query) {
        find.queryProperty().set(query);
        return find.matchesProperty().get().stream().map(Match::title).toList();
    }

    @Test
    void allWordsMustBeInTheNameAndNamesThatBeginWithTheFirstComeFirst() {
        workspace.opened(Repos.drivers(), null);
        assertEquals(List.of("rider_log", "rider_push", "rider_profile", "rider_recommendations_with_a_rather_long_name"), found("RIDER"));
        assertEquals(List.of("driver_stats_push"), found("push stats"));
        assertEquals("trips_archive", found("t").getFirst());
        assertEquals(List.of(), found("nothing of the kind"));
    }

    @Test
    void namesInWhichTheWordsBeginOnesComeBeforeThoseThatHoldThemSomewhere() {
        var commands = List.of(Command.of("Close the tab in front (definition, server)", "", () -> {}), Command.of("Turn the feature server on or off", "", () -> {}));
        var search = new FindViewModel(workspace, () -> commands);
        search.queryProperty().set("server on");
        assertEquals(commands.reversed().stream().map(Command::title).toList(), search.matchesProperty().get().stream().map(Match::title).toList());
        search.queryProperty().set("server");
        assertEquals(commands.stream().map(Command::title).toList(), search.matchesProperty().get().stream().map(Match::title).toList());
    }

    @Test
    void aCommandIsFoundByTheWordsForItsSubjectTooAndItsNameAloneIsShown() {
        var commands = List.of(Command.of("Settings", "", () -> {}), Command.of("Settings: Theme", "", () -> {}).foundBy("dark light"));
        var search = new FindViewModel(workspace, () -> commands);
        search.queryProperty().set("dark");
        assertEquals(List.of("Settings: Theme"), search.matchesProperty().get().stream().map(Match::title).toList());
    }

    @Test
    void choosingAnObjectSelectsItAndChoosingACommandDoesIt() {
        workspace.opened(Repos.drivers(), null);
        found("rider_profile");
        find.choose(find.matchesProperty().get().getFirst());
        assertEquals("rider_profile", workspace.selectionProperty().get().name());

        found("larger");
        find.choose(find.matchesProperty().get().getFirst());
        assertEquals(List.of("larger"), done);
        assertEquals("", find.queryProperty().get());
    }

    @Test
    void whatWasFoundFollowsTheRepositoryWhileItIsLookedAt() {
        List<String> before = find.matchesProperty().get().stream().map(Match::title).toList();
        workspace.opened(Repos.drivers(), null);
        assertEquals(before, find.matchesProperty().get().stream().map(Match::title).toList());

        find.openProperty().set(true);
        assertEquals("driver_stats_log", find.matchesProperty().get().getFirst().title());
        workspace.closed();
        assertEquals(before, find.matchesProperty().get().stream().map(Match::title).toList());
    }
}
