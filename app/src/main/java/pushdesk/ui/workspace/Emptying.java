package pushdesk.ui.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.store.table.StoreFigures;
import pushdesk.ui.common.Words;

/// What there is to be emptied, each with the words that offer it. Nothing is offered that holds no rows.
public record Emptying(String title, JournalPage.Reset reset) {

    /// What an object of the repository holds.
    public static Optional<Emptying> of(Workspace workspace, RepoObject object) {
        return switch (object) {
            case FeatureView view -> all(workspace).stream().filter(one -> one.reset().equals(view(view.name()))).findFirst();
            case PushSource source -> reach(workspace, source);
            case BatchSource source -> all(workspace).stream().filter(one -> one.reset().equals(batchSource(source.name()))).findFirst();
            default -> Optional.empty();
        };
    }

    /// What a store holds.
    public static Optional<Emptying> of(Workspace workspace, StoreKind store) {
        StoreFigures figures = workspace.figuresProperty().get();
        if (figures == null) {
            return Optional.empty();
        }
        Set<String> filled = Set.copyOf(filled(store == StoreKind.ONLINE ? figures.online() : figures.offline()));
        return Optional.of(store == StoreKind.ONLINE
                        ? new Emptying(Words.text("command.empty-online-store"), new JournalPage.Reset(filled, Set.of()))
                        : new Emptying(Words.text("command.empty-offline-store"), new JournalPage.Reset(Set.of(), filled)))
                .filter(one -> !filled.isEmpty());
    }

    /// The push source whose reach a reset empties, by name.
    public static Optional<String> reachedFrom(Workspace workspace, JournalPage.Reset reset) {
        return Optional.ofNullable(workspace.repoProperty().get()).flatMap(repo -> repo.pushSources().stream()
                .filter(source -> reach(workspace, source).filter(one -> one.reset().equals(reset)).isPresent())
                .map(PushSource::name)
                .findFirst());
    }

    /// What the views that a push source feeds hold, and its batch source: rows that came to them another way too.
    private static Optional<Emptying> reach(Workspace workspace, PushSource source) {
        FeatureRepo repo = workspace.repoProperty().get();
        StoreFigures figures = workspace.figuresProperty().get();
        if (repo == null || figures == null) {
            return Optional.empty();
        }
        PushRequirements reached = PushRequirements.of(repo, source.name());
        List<String> online = filled(figures.online());
        List<String> offline = filled(figures.offline());
        Set<String> views = reached.consumers().stream().map(FeatureView::name).filter(online::contains).collect(Collectors.toSet());
        Set<String> batchSources = reached.batchSource().map(BatchSource::name).filter(offline::contains).stream().collect(Collectors.toSet());
        return Optional.of(new Emptying(Words.text("command.empty-reach", source.name()), new JournalPage.Reset(views, batchSources)))
                .filter(one -> !views.isEmpty() || !batchSources.isEmpty());
    }

    /// Everything, whether it holds rows or not.
    public static Optional<JournalPage.Reset> everything(Workspace workspace) {
        return Optional.ofNullable(workspace.repoProperty().get()).map(repo -> new JournalPage.Reset(
                repo.featureViews().stream().map(FeatureView::name).collect(Collectors.toSet()),
                repo.batchSources().stream().map(BatchSource::name).collect(Collectors.toSet())));
    }

    /// Each view and batch source that holds rows, by name.
    public static List<Emptying> all(Workspace workspace) {
        StoreFigures figures = workspace.figuresProperty().get();
        if (figures == null) {
            return List.of();
        }
        return Stream.concat(
                        filled(figures.online()).stream().map(view -> new Emptying(Words.text("command.empty-online", view), view(view))),
                        filled(figures.offline()).stream().map(source -> new Emptying(Words.text("command.empty-offline", source), batchSource(source))))
                .toList();
    }

    private static JournalPage.Reset view(String name) {
        return new JournalPage.Reset(Set.of(name), Set.of());
    }

    private static JournalPage.Reset batchSource(String name) {
        return new JournalPage.Reset(Set.of(), Set.of(name));
    }

    private static List<String> filled(Map<String, StoreFigures.Figure> figures) {
        return figures.entrySet().stream().filter(figure -> figure.getValue().rows() > 0).map(Map.Entry::getKey).sorted().toList();
    }
}
