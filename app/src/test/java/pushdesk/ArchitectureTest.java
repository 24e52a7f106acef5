package pushdesk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses APPLICATION =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("pushdesk");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<String> rules() {
        return new Architecture("pushdesk").rules().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeepsTheRule(String rule) {
        new Architecture("pushdesk").rules().get(rule).check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedBreachOfTheRuleIsFound(String rule) {
        ArchRule planted = new Architecture("planted").rules().get(rule);
        assertTrue(planted.evaluate(PLANTED).hasViolation(), () -> "nothing breaks: " + planted.getDescription());
    }
}
