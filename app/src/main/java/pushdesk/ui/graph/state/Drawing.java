package pushdesk.ui.graph.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import pushdesk.graph.Focus;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.Visible;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Holdings;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.layout.LayoutOptions;
import pushdesk.graph.layout.Steady;
import pushdesk.graph.part.Choice;
import pushdesk.graph.part.Fold;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.RepoObject;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.store.table.StoreFigures;
import pushdesk.ui.common.Words;

/// A picture and what it was made from; lit and described by these, while the workspace may be ahead.
///
/// @param whole all of the repository's lineage, however little of it is shown
/// @param open the nodes whose cards list their columns
/// @param fits whether the picture is to be brought on screen as a whole; else what stayed keeps its place there
record Drawing(FeatureRepo repo, Lineage whole, Choice choice, Fold fold, Set<Node> open, Visible visible, boolean fits) {
    static final Drawing NONE = new Drawing(null, new Lineage(List.of(), List.of()), Choice.ALL, new Fold(new Lineage(List.of(), List.of()), Map.of()), Set.of(), new Visible(GraphPicture.EMPTY), true);

    /// What is to be drawn.
    ///
    /// @param before the drawing on screen, to which it keeps as far as it can; null to lay out anew
    record Wish(FeatureRepo repo, Choice choice, Orientation orientation, Set<Node> open, double ratio, Drawing before) {}

    static Drawing of(Wish wish, Progress progress) {
        Lineage whole = Lineage.of(wish.repo());
        Fold fold = wish.choice().of(wish.repo(), whole);
        var cards = new Cards(wish.repo(), Set.of(), Optional.empty(), Instant.EPOCH);
        ToIntFunction<Node> columns = node -> wish.open().contains(node) ? cards.columns(node).size() : 0;
        var options = new LayoutOptions(wish.orientation(), wish.ratio(), CardSize.of(fold.lineage(), columns));
        GraphPicture picture = Optional.ofNullable(wish.before())
                .flatMap(before -> Steady.of(before.picture(), fold.lineage(), options))
                .orElseGet(() -> GraphLayout.of(fold.lineage(), options, progress));
        return new Drawing(wish.repo(), whole, wish.choice(), fold, wish.open(), new Visible(picture), wish.before() == null);
    }

    GraphPicture picture() {
        return visible.picture();
    }

    /// The nodes folded into a group.
    List<Node> members(Node group) {
        return fold.members(whole).getOrDefault(group, List.of());
    }

    /// What its cards say.
    ///
    /// @param kept the objects that are shown as they were
    /// @param figures what the stores hold, or null while that is not known
    Cards cards(Set<RepoObject> kept, StoreFigures figures, Instant now) {
        Optional<Holdings> holdings = Optional.ofNullable(figures).map(known -> new Holdings(holdings(known.online()), holdings(known.offline())));
        return new Cards(repo, kept, holdings, now, fold.members(whole), open);
    }

    private static Map<String, Holdings.Holding> holdings(Map<String, StoreFigures.Figure> figures) {
        return figures.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, figure -> new Holdings.Holding(figure.getValue().rows(), figure.getValue().newestEvent())));
    }

    /// Where the node of a shown picture was in the one before: at itself, or at its group.
    Node in(Drawing before, Node node) {
        return node.kind() == NodeKind.GROUP
                ? fold.groups().entrySet().stream().filter(entry -> entry.getValue().equals(node)).map(Map.Entry::getKey).findFirst().orElse(node)
                : before.fold.shown(node);
    }

    /// How much of the repository is shown; empty while all is.
    String notice() {
        if (choice.focus().isEmpty() && choice.hidden().isEmpty()) {
            return "";
        }
        return picture().nodes().isEmpty() && !choice.focus().isEmpty()
                ? Words.text("graph.focus.none", Focus.parse(choice.focus()).name())
                : Words.text("graph.focus.some", (long) picture().nodes().size(), (long) whole.nodes().size());
    }
}
