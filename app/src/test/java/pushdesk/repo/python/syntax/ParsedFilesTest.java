package pushdesk.repo.python.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.limit.LimitReached;

class ParsedFilesTest {
    private final ParsedFiles files = new ParsedFiles();
    private final PythonParser parser = new PythonParser();
    private ParsedFiles.Reading reading = files.begin();
    private Budget budget = budget();

    private static Budget budget() {
        return new Budget(Progress.NONE, Long.MAX_VALUE);
    }

    private Syntax tree(String file, String text) {
        var source = new SourceText(file, text.getBytes(StandardCharsets.UTF_8));
        return reading.tree(source, budget, () -> parser.parse(source, budget));
    }

    private void readAgain() {
        reading.end();
        reading = files.begin();
        budget = budget();
    }

    @Test
    void onlyAFileThatSaysSomethingElseIsParsedAgain() {
        Syntax same = tree("same.py", "a = 1");
        Syntax edited = tree("edited.py", "b = 1");
        readAgain();
        assertSame(same, tree("same.py", "a = 1"));
        assertNotSame(edited, tree("edited.py", "b = 2"));
        assertEquals("b = 2", tree("edited.py", "b = 2").text());
    }

    @Test
    void aTreeThatIsUsedAgainCountsAsIfItWereParsed() {
        tree("same.py", "a = 1");
        int parsed = budget.nodes();
        readAgain();
        tree("same.py", "a = 1");
        assertEquals(parsed, budget.nodes());

        readAgain();
        budget.nodes(Budget.NODES - 1);
        assertThrows(LimitReached.class, () -> tree("same.py", "a = 1"));
    }

    @Test
    void whatOneReadingUsesNoOtherDoes() {
        Syntax first = tree("same.py", "a = 1");
        readAgain();
        var beside = files.begin();
        var source = new SourceText("same.py", "a = 1".getBytes(StandardCharsets.UTF_8));
        assertNotSame(first, beside.tree(source, budget, () -> parser.parse(source, budget)));
        assertSame(first, tree("same.py", "a = 1"));
    }
}
