package pushdesk.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import pushdesk.model.push.PushMode;
import pushdesk.pictures.Pictures;
import pushdesk.pictures.Size;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// A run in a language in which every text is in brackets. It walks through the window and writes down each text that has none and is not data of the
/// sample, with where it was met.
public final class SecondLanguage {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();
    /// Figures, times, keys to press, values that are lists or objects, and paths.
    private static final Pattern NO_WORDS = Pattern.compile("[\\P{L}]*|.*\\d\\d:\\d\\d:\\d\\d.*|(Ctrl|Shift|Alt|Esc|F\\d).*|\\s*[\\[{\"/].*|https?:.*|\\w+\\.py:\\d+", Pattern.DOTALL);
    private static final Set<String> NAMES = Set.of(
            "Pushdesk", "driver_ranking", "ONLINE", "OFFLINE", "null", "localhost", "code -g {file}:{line}", "Struct({district: String, depot: String})");

    /// The engine speaks English, on the command line and over HTTP as well; and JavaFX has words of its own.
    private static final Pattern NOT_OF_SCREENS = Pattern.compile("(accept_rate: )?'(0,53|abc)' is not a Float32(; its decimals must stand after a point, not a comma)?|(trips_today: )?'12.5' is not an Int64|9 rows have bad cells; .*|There is no registry at .*"
            + "|(Checking|Committing|Comparing|Emptying|Joining|Keeping|Making up|Moving|Putting together|Reading|Sending|Sorting|Walking|Writing)( .*)?" // at work
            + "|Push source driver_stats_push, push source · 1 view|Close");

    private final Map<String, String> found = new TreeMap<>();
    private final Pictures window;
    private final Workspace workspace;
    private final String data;

    private SecondLanguage(Pictures window) throws Exception {
        this.window = window;
        workspace = window.desktop().workspace();
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            var all = new StringBuilder();
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(py|yaml|csv)")).toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file)).append('\n');
            }
            data = all.toString();
        }
    }

    /// @param arguments the file to write to
    public static void main(String[] arguments) throws Exception {
        Pictures.startToolkit();
        Path folder = Files.createTempDirectory("pushdesk-language");
        try (var window = new Pictures(folder, new EmbeddedEngine(folder.resolve("stores")), List.of(SAMPLE), Size.USUAL)) {
            var walk = new SecondLanguage(window);
            walk.go();
            Files.write(Path.of(arguments[0]), walk.found.entrySet().stream().map(text -> text.getKey() + " (" + text.getValue() + ")").toList());
        }
        System.exit(0);
    }

    private void go() throws Exception {
        look("start");
        window.act(() -> window.desktop().open(SAMPLE));
        window.until(() -> workspace.figuresProperty().get() != null);
        rows("drivers.csv");
        look("plan");
        window.act(window.desktop()::push);
        window.until(() -> !workspace.history().isEmpty());
        look("result");
        for (Workspace.Panel panel : Workspace.Panel.values()) {
            window.act(() -> workspace.panelProperty().set(panel));
            look(panel.name());
        }
        rows("drivers_bad_cells.csv");
        look("bad cells");
        window.act(() -> workspace.journal().open(new JournalPage.Undo(1)));
        look("undo");
        for (String keys : List.of("F1", "Shortcut+COMMA", "Shortcut+Shift+N", "Shortcut+Shift+A", "Shortcut+Shift+T")) {
            window.act(() -> window.desktop().scene().getAccelerators().get(KeyCombination.valueOf(keys)).run());
            look(keys);
        }
    }

    private void rows(String file) throws Exception {
        Path csv = SAMPLE.resolve("data").resolve(file);
        window.act(() -> {
            workspace.pushModeProperty().set(PushMode.ONLINE);
            workspace.repoProperty().get().pushSource("driver_stats_push").ifPresent(workspace.selectionProperty()::set);
            window.desktop().openFile(csv);
        });
        window.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString()));
    }

    private void look(String where) throws Exception {
        Pictures.settle();
        window.act(() -> texts(window.desktop().scene().getRoot()).filter(this::isWord).forEach(text -> found.putIfAbsent(text.replace('\n', ' '), where)));
    }

    private boolean isWord(String text) {
        return !text.contains("⟦") && !NO_WORDS.matcher(text).matches() && !NAMES.contains(text) && !NOT_OF_SCREENS.matcher(text).matches() && !data.contains(text.strip());
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<String> own = Stream.of(
                        node.getAccessibleText(), node.getAccessibleHelp(),
                        node instanceof Labeled labeled ? labeled.getText() : null,
                        node instanceof TextInputControl input ? input.getPromptText() : null,
                        node instanceof Control control && control.getTooltip() instanceof Tooltip tooltip ? tooltip.getText() : null)
                .filter(text -> text != null && !text.isBlank());
        Stream<String> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(SecondLanguage::texts) : Stream.empty();
        return Stream.concat(own, below);
    }
}
