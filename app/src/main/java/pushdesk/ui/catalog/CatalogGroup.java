package pushdesk.ui.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;

/// Objects of one kind, in the order of definition.
public record CatalogGroup(CatalogItem.Group head, List<CatalogItem> items) {

    public CatalogGroup {
        items = List.copyOf(items);
    }

    /// The groups of a repository: sources of pushes first, what pushes reach next; groups without objects are left out.
    ///
    /// @param kept the objects that are shown as they were
    static List<CatalogGroup> of(FeatureRepo repo, Set<RepoObject> kept) {
        return Stream.of(
                        group(Kind.PUSH_SOURCE.plural(), repo.pushSources().stream(), kept),
                        group(Kind.FEATURE_VIEW.plural(), repo.views(), kept),
                        group(Kind.BATCH_SOURCE.plural(), repo.batchSources().stream(), kept),
                        group(Kind.STREAM_SOURCE.plural(), repo.dataSources().stream().filter(StreamSource.class::isInstance), kept),
                        group(Kind.REQUEST_SOURCE.plural(), repo.dataSources().stream().filter(RequestSource.class::isInstance), kept),
                        group(Kind.SERVICE.plural(), repo.featureServices().stream(), kept),
                        group(Kind.ENTITY.plural(), repo.entities().stream(), kept),
                        group(Kind.PERMISSION.plural(), repo.permissions().stream(), kept),
                        stores())
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static CatalogGroup group(String title, Stream<? extends RepoObject> objects, Set<RepoObject> kept) {
        List<CatalogItem> items = objects.<CatalogItem>map(object -> new CatalogItem.Entry(object, kept.contains(object))).toList();
        return new CatalogGroup(new CatalogItem.Group(title, items.size()), items);
    }

    private static CatalogGroup stores() {
        List<CatalogItem> stores = Stream.of(StoreKind.values()).<CatalogItem>map(CatalogItem.Store::new).toList();
        return new CatalogGroup(new CatalogItem.Group(Words.text("catalog.stores"), stores.size()), stores);
    }
}
