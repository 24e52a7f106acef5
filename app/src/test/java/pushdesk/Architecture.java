package pushdesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// Who may use whom, and what of the world outside.
///
/// The rules hold under any root package, so that they can be seen to fail on one that breaks each of them.
record Architecture(String root) {
    private static final int LARGEST_PACKAGE = 22;
    private static final String[] JDK = {"java.lang..", "java.util..", "java.time..", "java.io..", "java.nio..", "java.math..", "java.text..", "java.security..", "java.net"};

    /// A package: what it may use of the house, and of outside.
    private record Package(String name, List<String> uses, List<String> libraries) {}

    private static final List<Package> PACKAGES = List.of(
            new Package("model", List.of(), List.of()),
            new Package("repo", List.of("model"), List.of("org.treesitter..", "org.snakeyaml.engine..", "tools.jackson..", "com.google.protobuf..", "java.sql..", "org.postgresql..", "io.roastedroot.sqlite4j..")),
            new Package("rows", List.of("model"), List.of("de.siegmar.fastcsv..", "tools.jackson..", "dev.hardwood..")),
            new Package("store", List.of("model", "rows"), List.of("org.h2..", "java.sql..")),
            new Package("graph", List.of("model"), List.of("org.eclipse.elk..", "org.eclipse.emf..", "java.awt..", "javax.imageio..")),
            new Package("serving", List.of("model", "rows", "store"), List.of("com.sun.net.httpserver..", "java.net.http..", "javax.net.ssl..", "tools.jackson..")),
            new Package("cli", List.of("model", "repo", "rows", "store", "graph", "serving"), List.of("picocli..", "tools.jackson..")),
            new Package("ui", List.of("model", "repo", "rows", "store", "graph", "serving"),
                    List.of("javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..", "java.awt..", "javax.imageio..")));

    /// Every rule by what it says.
    Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        PACKAGES.forEach(each -> rules.put("arrows of " + each.name(), arrows(each)));
        PACKAGES.forEach(each -> rules.put("libraries of " + each.name(), libraries(each)));
        rules.put("launcher", launcher());
        rules.put("view-models", viewModels());
        rules.put("threads", threads());
        rules.put("cycles", slices().matching(root + ".ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                .because("a screen that others need is a part that they share, and lives in ui.common"));
        rules.put("cycles of packages", slices().matching(root + ".(**)").should().beFreeOfCycles()
                .because("packages that need one another are one package: neither can be read, tested or exchanged by itself"));
        rules.put("size of packages", classes().that().resideInAPackage(root + "..").should(standAmongFew()));
        rules.put("packages", classes().that().resideInAPackage(root + "..")
                .should().resideInAnyPackage(Stream.concat(Stream.of(root), PACKAGES.stream().map(each -> in(each.name()))).toArray(String[]::new))
                .because("a package without rules would have none to keep"));
        return rules;
    }

    private ArchRule arrows(Package own) {
        String[] others = PACKAGES.stream()
                .map(Package::name)
                .filter(name -> !name.equals(own.name()) && !own.uses().contains(name))
                .map(this::in)
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(in(own.name()))
                .should().dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(root)))
                .allowEmptyShould(true)
                .because("arrows run downwards only: the engine knows nothing of screens, the model of nothing at all");
    }

    private ArchRule libraries(Package own) {
        String[] known = Stream.of(Arrays.stream(JDK), own.libraries().stream(), Stream.of(root + "..")).flatMap(each -> each).toArray(String[]::new);
        return classes().that().resideInAPackage(in(own.name()))
                .should().onlyDependOnClassesThat(resideInAnyPackage(known).or(primitive()))
                .allowEmptyShould(true)
                .because("a library is the business of the one package that needs it, and can be exchanged there");
    }

    private ArchRule launcher() {
        return classes().that().resideInAPackage(root)
                .should().onlyDependOnClassesThat(resideInAnyPackage("java..", root, in("cli"), in("ui")).or(primitive()))
                .allowEmptyShould(true)
                .because("the launcher only chooses between the command line and the desktop");
    }

    private ArchRule viewModels() {
        return noClasses().that().resideInAPackage(in("ui")).and().haveNameMatching(".*ViewModel(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .allowEmptyShould(true)
                .because("a view-model is tested without a toolkit");
    }

    private ArchRule threads() {
        return noClasses().that().resideInAPackage(in("ui")).and().resideOutsideOfPackage(in("ui.common"))
                .should().dependOnClassesThat(resideInAPackage("javafx.concurrent..")
                        .or(JavaClass.Predicates.belongToAnyOf(Thread.class))
                        .or(DescribedPredicate.describe("javafx.application.Platform", type -> type.getName().startsWith("javafx.application.Platform")))
                        .or(JavaClass.Predicates.assignableTo(Executor.class))
                        .or(DescribedPredicate.describe("CompletableFuture", type -> type.isEquivalentTo(CompletableFuture.class))))
                .allowEmptyShould(true)
                .because("all background work goes through the one TaskRunner");
    }

    private static ArchCondition<JavaClass> standAmongFew() {
        return new ArchCondition<>("stand in a package of at most " + LARGEST_PACKAGE + " files, since a larger one has several subjects") {
            private final Map<String, Set<String>> files = new TreeMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                    files.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>()).add(type.getName());
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                files.forEach((name, types) -> events.add(new SimpleConditionEvent(name, types.size() <= LARGEST_PACKAGE, name + " has " + types.size() + " files")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe("primitives and arrays of them", type -> type.getBaseComponentType().isPrimitive());
    }

    private String in(String name) {
        return root + "." + name + "..";
    }
}
