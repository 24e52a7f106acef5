package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.cli.Terminal.Answer;

class CommandsTest {
    private final Terminal terminal = new Terminal();

    @Test
    void withoutACommandTheDesktopOpens() {
        assertEquals(new Answer(0, "", ""), terminal.run());
        assertEquals(new Answer(0, "", ""), terminal.run("--store", "stores"));
        assertEquals(List.of("Optional.empty Optional.empty", "Optional.empty Optional[stores]"), terminal.opened);
    }

    @Test
    void openOpensTheDesktopOnARepository() {
        assertEquals(new Answer(0, "", ""), terminal.run("open", "somewhere", "--store", "stores"));
        assertEquals(new Answer(0, "", ""), terminal.run("open", "registry.db", "--project", "shop"));
        assertEquals(List.of("Optional[somewhere] Optional[stores]", "Optional[registry.db] shop Optional.empty"), terminal.opened);
    }

    @Test
    void aStoreThatIsNamedBeforeTheCommandIsTheOneThatTheCommandUses() {
        assertEquals(new Answer(0, "", ""), terminal.run("--store", "stores", "open", "somewhere"));
        assertEquals(new Answer(0, "", ""), terminal.run("--store", "stores", "open", "somewhere", "--store", "others"));
        assertEquals(List.of("Optional[somewhere] Optional[stores]", "Optional[somewhere] Optional[others]"), terminal.opened);
    }

    @Test
    void wrongUsageIsAUserFaultAndSaysWhereTheHelpIs() {
        assertEquals(new Answer(1, "", "There is no command 'opne'.\nDid you mean: pushdesk open or pushdesk online or pushdesk generate?\n"
                + "See: pushdesk --help\n"), terminal.run("opne"));
        assertEquals(new Answer(1, "", "'open' shows a window and answers nothing, so --json has no meaning here.\n"), terminal.run("open", "x", "--json"));
        assertEquals(new Answer(1, "", "Missing required parameter: 'REPO'.\nSee: pushdesk open --help\n"), terminal.run("open"));
    }

    @Test
    void ofAlternativesOneIsAskedForAndOneAlone() {
        assertEquals(new Answer(1, "", "One of these is missing: --view, --features, --service.\nSee: pushdesk online --help\n"), terminal.run("online", "somewhere"));
        assertEquals(new Answer(1, "", "Only one of these can be given: --view, --features, --service.\nSee: pushdesk online --help\n"),
                terminal.run("online", "somewhere", "--view", "v", "--service", "s"));
    }

    @Test
    void aNumberThatIsNoneIsToldInWordsOfTheUser() {
        assertEquals(new Answer(1, "", "Invalid value for option '--port': 'x' is no whole number.\nSee: pushdesk serve --help\n"), terminal.run("serve", "somewhere", "--port", "x"));
        assertEquals(new Answer(1, "", "Invalid value for positional parameter at index 1 (ID): 'x' is no whole number.\nSee: pushdesk undo --help\n"), terminal.run("undo", "somewhere", "x"));
    }

    @Test
    void helpAndVersionAreAnswers() {
        Answer help = terminal.run("--help");
        assertEquals(0, help.code());
        assertEquals("", help.err());
        for (String command : List.of("open", "show", "push", "online", "history", "trace", "serve")) {
            assertTrue(help.out().contains("\n  " + command + " "), help.out());
            assertEquals(0, terminal.run(command, "--help").code());
        }
        assertEquals(new Answer(0, "Pushdesk (development build)\n", ""), terminal.run("--version"));
    }

    @Test
    void helpOfACommandIsAskedForEitherWay() {
        assertEquals(terminal.run("--help"), terminal.run("help"));
        assertEquals(terminal.run("push", "--help"), terminal.run("help", "push"));
        assertEquals(terminal.run("target", "--help"), terminal.run("help", "target"));
        assertEquals(new Answer(1, "", "There is no command 'pusch'.\nSee: pushdesk --help\n"), terminal.run("help", "pusch"));
    }
}
