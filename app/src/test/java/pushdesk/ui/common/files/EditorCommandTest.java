package pushdesk.ui.common.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;

class EditorCommandTest {
    private static final Path FILE = Path.of("/my repos/views.py");

    private static List<String> words(String template, int line, String system) {
        return new EditorCommand(template).words(FILE, line, system);
    }

    @Test
    void fileAndLineStandWhereTheCommandWantsThem() {
        assertEquals(List.of("code", "-g", "/my repos/views.py:12"), words(" code -g  {file}:{line} ", 12, "Linux"));
        assertEquals(List.of("/opt/my editor/edit", "+12", "/my repos/views.py"), words("\"/opt/my editor/edit\" +{line}", 12, "Linux"));
        assertEquals(List.of("vim", "+1", "/my repos/views.py"), words("vim +{line} {file}", 0, "Linux"));
    }

    @Test
    void withoutACommandTheSystemsEditorForTextIsAskedAndNeverPython() {
        assertEquals(
                List.of(List.of("xdg-open", FILE.toString()), List.of("open", "-t", FILE.toString()), List.of("notepad", FILE.toString())),
                List.of(words(" ", 3, "Linux"), words("", 3, "Mac OS X"), words("", 3, "Windows 11")));
    }

    @Test
    void anEditorThatIsNotThereIsTheUsersToMend() {
        var failure = assertThrows(PushdeskException.class, () -> new EditorCommand("no-such-editor-anywhere").open(FILE, 3));
        assertTrue(failure.code().userFault());
        assertTrue(failure.getMessage().startsWith("The editor 'no-such-editor-anywhere' can't be started"), failure.getMessage());
    }
}
