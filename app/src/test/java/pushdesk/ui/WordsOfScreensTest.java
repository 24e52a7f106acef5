package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsOfScreensTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("pushdesk.ui.words");
    private static final List<SourceLiteral> LITERALS = SourceLiteral.ofTheScreens();
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern ASKED = Pattern.compile("Words\\s*\\.(text|count)\\($");

    /// Several words, a word that begins or ends with a blank, or one that begins as a title does.
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\d}][,.:;!?…)'’]* +[\\p{L}(‘'·{]|^ [a-z]{2,}|[a-z]{2,}[,.:;]? $|^\\p{Lu}[a-z]+");

    /// Keys to press and style sheets.
    private static final Pattern OF_MACHINES = Pattern.compile("^(Shortcut|Shift|Alt)\\+|-fx-");

    private static final Pattern ON_A_CONTROL = Pattern.compile("(new (Label|Button|Tooltip|CheckBox|Hyperlink|Tab|MenuItem|Menu|ToggleButton|NameLabel)"
            + "|setText|setAccessibleText|setAccessibleHelp|setPromptText|setTitle|Formats\\.count)\\([^()\"]*$");

    /// Texts that are no words of a screen, by file: names, and what the log or a program reads.
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("App.java", "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set);",
                    " start the desktop in a graphical session, or use the commands that need none (pushdesk --help).", "Linux", "Headless"),
            entry("Desktop.java", "Pushdesk"),
            entry("opening/EmbeddedEngine.java", "a window of Pushdesk"),
            entry("settings/SettingsFile.java", "The settings in ", " can't be read; starting without them. ", "The settings can't be written to "),
            entry("common/look/AppMark.java", "M188 412V108H304a102 102 0 0 1 0 204H188", "M88 210H318M272 164L318 210L272 256"),
            entry("common/files/EditorCommand.java", "code -g {file}:{line}"),
            entry("common/watch/FolderWatch.java", "Mac"),
            entry("common/look/Fonts.java", "Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf", "The font ", " in the application can't be read."),
            entry("common/Formats.java", "uuuu-MM-dd HH:mm:ss'Z'", "uuuu-MM-dd HH:mm:ss.SSSSSS'Z'"),
            entry("common/table/IndexList.java", "Row ", " of "),
            entry("common/look/QuietStart.java", "Unsupported JavaFX configuration"),
            entry("graph/canvas/CardPainter.java", "Material Design Icons"),
            entry("graph/canvas/CardText.java", "Noto Sans"),
            entry("start/StartView.java", "Pushdesk"));

    private static Map.Entry<String, Set<String>> entry(String file, String... texts) {
        return Map.entry(file, Set.of(texts));
    }

    @Test
    void everyKeyThatTheScreensUseIsThere() {
        var missing = asked().filter(key -> names(key).noneMatch(WORDS::containsKey)).map(SourceLiteral::toString).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyThatIsThereIsUsed() {
        Set<String> used = LITERALS.stream().map(SourceLiteral::text).filter(KEY.asMatchPredicate()).collect(Collectors.toSet());
        var unused = WORDS.keySet().stream().filter(key -> !used.contains(key) && !used.contains(key.replaceFirst("\\.(one|other)$", ""))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everySentenceGetsAsManyValuesAsItHasPlaces() {
        var wrong = asked().flatMap(key -> names(key).filter(WORDS::containsKey)
                        .filter(name -> places(WORDS.getString(name)) > given(key))
                        .map(name -> key + " has the places of " + WORDS.getString(name)))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatCountsHasBothForms() {
        var half = WORDS.keySet().stream().filter(key -> key.endsWith(".one") || key.endsWith(".other"))
                .filter(key -> !WORDS.containsKey(key.replaceFirst("\\.one$", ".other")) || !WORDS.containsKey(key.replaceFirst("\\.other$", ".one")))
                .toList();
        assertEquals(List.of(), half);
    }

    @Test
    void noScreenHasWordsOfItsOwn() {
        var own = LITERALS.stream()
                .filter(WordsOfScreensTest::saysSomething)
                .filter(literal -> !ALLOWED.getOrDefault(literal.file(), Set.of()).contains(literal.text()))
                .map(SourceLiteral::toString)
                .toList();
        assertEquals(List.of(), own);
    }

    @Test
    void whatIsAllowedIsThere() {
        var gone = ALLOWED.entrySet().stream()
                .flatMap(file -> file.getValue().stream().filter(text -> LITERALS.stream().noneMatch(l -> l.file().equals(file.getKey()) && l.text().equals(text))))
                .toList();
        assertEquals(List.of(), gone);
    }

    @Test
    void wordsAreToldFromNamesOfStylesAndKeys() {
        var source = """
                var button = new Button("rows"); // "Not this one"
                setText(n + " rows"); style("flat-button"); text("start.open"); say("Not there"); LOG.log(level, "%,d");
                """;
        assertEquals(List.of("rows", " rows", "Not there"), SourceLiteral.in("X.java", source).stream().filter(WordsOfScreensTest::saysSomething).map(SourceLiteral::text).toList());
    }

    private static boolean saysSomething(SourceLiteral literal) {
        return SENTENCE.matcher(literal.text()).find() && !OF_MACHINES.matcher(literal.text()).find()
                || ON_A_CONTROL.matcher(literal.before()).find() && literal.text().matches(".*\\p{L}.*") && !KEY.matcher(literal.text()).matches();
    }

    /// The first argument of each question for words, and every other text that looks like a key of theirs: kinds and commands carry theirs along.
    private static Stream<SourceLiteral> asked() {
        Set<String> screens = WORDS.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        return LITERALS.stream().filter(literal -> ASKED.matcher(literal.before()).find()
                || KEY.matcher(literal.text()).matches() && screens.contains(literal.text().substring(0, literal.text().indexOf('.'))) && !literal.text().matches(".*\\.(css|properties)"));
    }

    private static Stream<String> names(SourceLiteral key) {
        return Stream.of("", ".one", ".other").map(form -> key.text() + form);
    }

    private static int given(SourceLiteral key) {
        var call = ASKED.matcher(key.before());
        return call.find() ? key.valuesAfter() : Integer.MAX_VALUE;
    }

    private static int places(String words) {
        return IntStream.range(0, 10).filter(i -> words.contains("{" + i + "}")).map(i -> i + 1).max().orElse(0);
    }
}
