package pushdesk.ui.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.ui.command.Command;
import pushdesk.ui.workspace.Workspace;

/// Finds objects and commands by parts of their names.
public final class FindViewModel {
    private static final int MOST = 50;

    private final Workspace workspace;
    private final Supplier<List<Command>> commands;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());

    /// @param commands those that there are at the moment
    public FindViewModel(Workspace workspace, Supplier<List<Command>> commands) {
        this.workspace = workspace;
        this.commands = commands;
        query.subscribe(value -> find());
        workspace.repoProperty().subscribe(this::follow);
        workspace.figuresProperty().subscribe(this::follow);
        open.subscribe(this::follow);
    }

    /// Words that must all be in the name, or among the words that a command is found by too, in any order, without regard to case.
    public StringProperty queryProperty() {
        return query;
    }

    /// Whether what was found is looked at: only then it follows the repository, in which finding may take a while.
    public BooleanProperty openProperty() {
        return open;
    }

    /// What fits best first: names that begin with the first word, then those in which most words are the beginning of one; objects before commands. All
    /// of them for no words.
    public ReadOnlyObjectProperty<List<Match>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Selects the object, or does what the command says, and forgets the words.
    public void choose(Match match) {
        query.set("");
        switch (match) {
            case Match.Found found -> workspace.selectionProperty().set(found.object());
            case Match.Do command -> command.command().action().run();
        }
    }

    private void follow() {
        if (open.get()) {
            find();
        }
    }

    private void find() {
        List<String> words = List.of(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var repo = workspace.repoProperty().get();
        Stream<Match> objects = repo == null ? Stream.of() : repo.objects().map(Match.Found::new);
        matches.set(Stream.concat(objects, commands.get().stream().<Match>map(Match.Do::new))
                .filter(match -> words.stream().allMatch(word -> name(match).contains(word)))
                .sorted(Comparator.comparing((Match match) -> !name(match).startsWith(words.getFirst())).thenComparing(match -> -beginnings(match, words)))
                .limit(MOST)
                .toList());
    }

    /// How many of the words are the beginning of one in the name.
    private static long beginnings(Match match, List<String> words) {
        String name = name(match);
        return words.stream()
                .filter(word -> !word.isEmpty())
                .filter(word -> IntStream.iterate(name.indexOf(word), at -> at >= 0, at -> name.indexOf(word, at + 1))
                        .anyMatch(at -> at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))))
                .count();
    }

    private static String name(Match match) {
        return match.foundBy().toLowerCase(Locale.ROOT);
    }
}
