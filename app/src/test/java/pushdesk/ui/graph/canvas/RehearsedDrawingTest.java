package pushdesk.ui.graph.canvas;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import pushdesk.graph.Repos;
import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.layout.LayoutOptions;
import pushdesk.graph.light.Lighting;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.push.PushMode;

@ExtendWith(ApplicationExtension.class)
class RehearsedDrawingTest {
    @Test
    void aPictureIsDrawnWhereNobodySeesItInTheBackground() {
        assertFalse(Platform.isFxApplicationThread());
        FeatureRepo repo = Repos.drivers();
        var picture = GraphLayout.of(Lineage.of(repo), LayoutOptions.uniform(180, 46), Progress.NONE);
        var cards = new Cards(repo, Set.of(), Optional.empty(), Instant.EPOCH);
        var lighting = Lighting.reach(repo, "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, List.of());
        assertDoesNotThrow(() -> RehearsedDrawing.of(new Visible(picture), cards, lighting));
    }
}
