package pushdesk.ui.graph.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.graph.Orientation;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Holdings;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.light.Lighting;
import pushdesk.graph.part.Choice;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.ObjectInfo;
import pushdesk.model.Progress;
import pushdesk.model.PushSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.PushMode;

/// Does once a run, for a small repository, what is done for one that is opened: what that needs is loaded and compiled then, and the window
/// is not held up by it.
final class WarmUp {
    private static final int SOURCES = 100;
    private static final ObjectInfo INFO = ObjectInfo.at(new SourceLocation("", 1));

    private static boolean done;

    private WarmUp() {}

    static synchronized Void with(Rehearsal rehearsal) {
        if (done) {
            return null;
        }
        done = true;
        GraphLayout.warmUp();
        FeatureRepo repo = repo();
        Drawing drawing = Drawing.of(new Drawing.Wish(repo, Choice.ALL, Orientation.LEFT_TO_RIGHT, Set.of(), 1, null), Progress.NONE);
        Lighting lighting = Lighting.reach(repo, "push_0", PushMode.ONLINE_AND_OFFLINE, List.of()).folded(drawing.fold());
        var cards = new Cards(repo, Set.of(), Optional.of(new Holdings(Map.of(), Map.of())), Instant.EPOCH);
        rehearsal.draw(drawing.visible(), cards, lighting);
        return null;
    }

    private static FeatureRepo repo() {
        var sources = IntStream.range(0, SOURCES).boxed().flatMap(i -> Stream.<DataSource>of(
                new BatchSource("batch_" + i, "", "", "", "", Map.of(), INFO), new PushSource("push_" + i, Optional.of("batch_" + i), INFO))).toList();
        return new FeatureRepo("", Path.of(""), StoreConfig.UNKNOWN, List.of(), sources, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
