package pushdesk.ui.catalog;

import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StoreKind;
import pushdesk.model.StreamSource;
import pushdesk.ui.common.Kind;

/// Objects of one kind, in the order of definition.
public record CatalogGroup(CatalogItem.Group head, List<CatalogItem> items) {

    public CatalogGroup {
        items = List.copyOf(items);
    }

    /// The groups of a repository: sources of pushes first, what pushes reach next; groups without objects are left out.
    static List<CatalogGroup> of(FeatureRepo repo) {
        return Stream.of(
                        group(Kind.PUSH_SOURCE.plural(), repo.pushSources().stream()),
                        group(Kind.FEATURE_VIEW.plural(), repo.views()),
                        group(Kind.BATCH_SOURCE.plural(), repo.batchSources().stream()),
                        group(Kind.STREAM_SOURCE.plural(), repo.dataSources().stream().filter(StreamSource.class::isInstance)),
                        group(Kind.REQUEST_SOURCE.plural(), repo.dataSources().stream().filter(RequestSource.class::isInstance)),
                        group(Kind.SERVICE.plural(), repo.featureServices().stream()),
                        group(Kind.ENTITY.plural(), repo.entities().stream()),
                        group(Kind.PERMISSION.plural(), repo.permissions().stream()),
                        stores())
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static CatalogGroup group(String title, Stream<? extends RepoObject> objects) {
        List<CatalogItem> items = objects.<CatalogItem>map(CatalogItem.Entry::new).toList();
        return new CatalogGroup(new CatalogItem.Group(title, items.size()), items);
    }

    private static CatalogGroup stores() {
        List<CatalogItem> stores = Stream.of(StoreKind.values()).<CatalogItem>map(CatalogItem.Store::new).toList();
        return new CatalogGroup(new CatalogItem.Group("Local stores", stores.size()), stores);
    }
}
