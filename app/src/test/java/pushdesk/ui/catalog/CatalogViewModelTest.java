package pushdesk.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.model.StoreKind;
import pushdesk.ui.Workspace;

class CatalogViewModelTest {
    private final Workspace workspace = new Workspace();
    private final CatalogViewModel catalog = new CatalogViewModel(workspace);

    @Test
    void objectsStandUnderTheirKindWithTheirNumberAndEmptyKindsAreLeftOut() {
        workspace.opened(Repos.drivers(), null);
        assertEquals(
                List.of("Push sources 2", "Feature views 6", "Batch sources 3", "Stream sources 1", "Request sources 1", "Feature services 3", "Entities 1", "Local stores 2"),
                catalog.groupsProperty().get().stream().map(group -> group.head().title() + " " + group.head().count()).toList());
    }

    @Test
    void aLineSelectsWhatItStandsForAndFollowsWhatIsSelectedElsewhere() {
        workspace.opened(Repos.drivers(), null);
        var view = workspace.repoProperty().get().featureViews().getLast();

        catalog.select(new CatalogItem.Entry(view));
        assertEquals(view, workspace.selectionProperty().get());

        workspace.selectedStoreProperty().set(StoreKind.ONLINE);
        assertEquals(new CatalogItem.Store(StoreKind.ONLINE), catalog.selectedProperty().get());
        assertNull(workspace.selectionProperty().get());

        workspace.selectedStoreProperty().set(StoreKind.OFFLINE);
        assertEquals(new CatalogItem.Store(StoreKind.OFFLINE), catalog.selectedProperty().get());
    }
}
