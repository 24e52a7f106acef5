package pushdesk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is read of the classes is large, and goes with the test
class ArchitectureTest {
    private final JavaClasses application =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("pushdesk");
    private final JavaClasses planted = new ClassFileImporter().importPackages("planted");

    static Stream<String> rules() {
        return new Architecture("pushdesk").rules().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeepsTheRule(String rule) {
        new Architecture("pushdesk").rules().get(rule).check(application);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedBreachOfTheRuleIsFound(String rule) {
        ArchRule breached = new Architecture("planted").rules().get(rule);
        assertTrue(breached.evaluate(planted).hasViolation(), () -> "nothing breaks: " + breached.getDescription());
    }
}
