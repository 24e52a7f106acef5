package pushdesk.repo.python.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pushdesk.repo.python.syntax.PythonText.Part;
import pushdesk.repo.python.syntax.PythonText.Role;

class PythonTextTest {

    private static String shown(String... lines) {
        return PythonText.parts(List.of(lines)).stream()
                .map(parts -> parts.stream().map(part -> part.role() == Role.PLAIN ? part.text() : part.role() + "<" + part.text() + ">").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void keywordsTextsNumbersRemarksAndNamesOfArgumentsAreToldApart() {
        assertEquals("KEYWORD<from> feast KEYWORD<import> Entity", shown("from feast import Entity"));
        assertEquals(
                "driver = Entity(NAME<name>=STRING<\"drüver\">, NAME<days>=NUMBER<1>, NAME<on>=KEYWORD<True>)  COMMENT<# the one>",
                shown("driver = Entity(name=\"drüver\", days=1, on=True)  # the one"));
    }

    @Test
    void aTextOverSeveralLinesIsOneOnEach() {
        assertEquals("a = STRING<\"\"\"one>\n\nSTRING<  two\"\"\"> + b", shown("a = \"\"\"one", "", "  two\"\"\" + b"));
    }

    @Test
    void whatIsNoPythonIsStillTheWholeText() {
        List<String> lines = List.of("def (((", "  ]] \"open", "ü = é");
        assertEquals(lines, PythonText.parts(lines).stream().map(parts -> parts.stream().map(Part::text).collect(Collectors.joining())).toList());
    }
}
