package pushdesk.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.workspace.Workspace;

class CatalogViewModelTest {
    private final Workspace workspace = new Workspace();
    private final List<String> dropped = new ArrayList<>();
    private final CatalogViewModel catalog = new CatalogViewModel(workspace, (source, file) -> dropped.add(source.name() + " < " + file));

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

        catalog.select(new CatalogItem.Entry(view, false));
        assertEquals(view, workspace.selectionProperty().get());

        workspace.selectedStoreProperty().set(StoreKind.ONLINE);
        assertEquals(new CatalogItem.Store(StoreKind.ONLINE), catalog.selectedProperty().get());
        assertNull(workspace.selectionProperty().get());

        workspace.selectedStoreProperty().set(StoreKind.OFFLINE);
        assertEquals(new CatalogItem.Store(StoreKind.OFFLINE), catalog.selectedProperty().get());
    }

    @Test
    void whatABrokenFileKeptIsMarkedAlsoWhenItIsSelected() {
        var repo = Repos.drivers();
        var view = repo.featureViews().getFirst();
        workspace.keptProperty().set(Set.of(view));
        workspace.opened(repo, null);
        workspace.selectionProperty().set(view);
        assertEquals(new CatalogItem.Entry(view, true), catalog.selectedProperty().get());
        assertEquals(
                List.of(new CatalogItem.Entry(view, true)),
                catalog.groupsProperty().get().stream().flatMap(group -> group.items().stream())
                        .filter(item -> item instanceof CatalogItem.Entry entry && entry.kept()).toList());
    }

    @Test
    void aFileDroppedOnAPushSourceStartsItsPushAndOnOtherLinesNothing() {
        workspace.opened(Repos.drivers(), null);
        catalog.groupsProperty().get().stream().flatMap(group -> group.items().stream()).forEach(item -> catalog.drop(item, Path.of("rows.csv")));
        assertEquals(workspace.repoProperty().get().pushSources().stream().map(source -> source.name() + " < rows.csv").toList(), dropped);
    }
}
