package pushdesk.ui.graph.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.graph.Orientation;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Holdings;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.light.Lighting;
import pushdesk.graph.part.Choice;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.ObjectInfo;
import pushdesk.model.Progress;
import pushdesk.model.PushMode;
import pushdesk.model.PushSource;
import pushdesk.model.SourceLocation;
import pushdesk.model.StoreConfig;

/// Does once, for a repository of two sources, what is done for one that is opened: what that needs is loaded then, and the window is
/// not held up by it.
final class WarmUp {

    private WarmUp() {}

    static Void run() {
        GraphLayout.warmUp();
        var info = ObjectInfo.at(new SourceLocation("", 1));
        var batch = new BatchSource("batch", "", "", "", "", Map.of(), info);
        var push = new PushSource("push", Optional.of("batch"), info);
        var repo = new FeatureRepo("", Path.of(""), StoreConfig.UNKNOWN, List.of(), List.of(batch, push), List.of(), List.of(), List.of(), List.of(), List.of());
        Drawing drawing = Drawing.of(new Drawing.Wish(repo, Choice.ALL, Orientation.LEFT_TO_RIGHT, Set.of(), 1, null), Progress.NONE);
        Lighting.reach(repo, "push", PushMode.ONLINE_AND_OFFLINE, List.of()).folded(drawing.fold());
        var cards = new Cards(repo, Set.of(), Optional.of(new Holdings(Map.of(), Map.of())), Instant.EPOCH);
        drawing.fold().lineage().nodes().forEach(cards::of);
        return null;
    }
}
