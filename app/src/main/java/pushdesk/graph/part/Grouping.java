package pushdesk.graph.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// What nodes are gathered into groups by.
///
/// @param tag the key of the tag; empty for all others
public record Grouping(By by, String tag) {
    private static final int MOST_TAGS = 6;

    /// `PUSH_SOURCE`, with what a push to it reaches; `ENTITY`, the first of a view; `OWNER` and `TAG`, as the definitions say.
    public enum By { NOTHING, PUSH_SOURCE, ENTITY, OWNER, TAG }

    public static final Grouping NOTHING = new Grouping(By.NOTHING, "");

    /// The groupings that make a difference in a repository, no grouping first; the tags used most.
    public static List<Grouping> of(FeatureRepo repo) {
        Lineage lineage = Lineage.of(repo);
        Map<String, Long> uses = repo.objects().flatMap(object -> object.info().tags().keySet().stream()).collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        Stream<Grouping> tags = uses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TAGS)
                .map(use -> new Grouping(By.TAG, use.getKey()));
        var all = new ArrayList<>(List.of(NOTHING));
        Stream.concat(Stream.of(By.PUSH_SOURCE, By.ENTITY, By.OWNER).map(by -> new Grouping(by, "")), tags)
                .filter(grouping -> !Fold.of(lineage, grouping.names(repo, lineage), Set.of()).groups().isEmpty())
                .forEach(all::add);
        return all;
    }

    /// The name of the group of each node that is in one.
    public Map<Node, String> names(FeatureRepo repo, Lineage lineage) {
        return switch (by) {
            case NOTHING -> Map.of();
            case PUSH_SOURCE -> byPushSource(repo, lineage);
            case ENTITY, OWNER, TAG -> {
                var names = new HashMap<Node, String>();
                Map<Node, RepoObject> objects = Lineage.objects(repo);
                lineage.nodes().forEach(node -> Optional.ofNullable(objects.get(node)).flatMap(this::name).ifPresent(name -> names.put(node, name)));
                yield names;
            }
        };
    }

    private Optional<String> name(RepoObject object) {
        String name = switch (by) {
            case ENTITY -> object instanceof FeatureView view && !view.entities().isEmpty() ? view.entities().getFirst() : "";
            case OWNER -> object.info().owner();
            case TAG -> object.info().tags().containsKey(tag) ? tag + "=" + object.info().tags().get(tag) : "";
            case NOTHING, PUSH_SOURCE -> "";
        };
        return name.isEmpty() || object instanceof Entity || object instanceof Permission ? Optional.empty() : Optional.of(name);
    }

    /// What several push sources share is in the group of the first.
    private static Map<Node, String> byPushSource(FeatureRepo repo, Lineage lineage) {
        var names = new LinkedHashMap<Node, String>();
        Map<String, List<FeatureView>> consumers = repo.featureViews().stream().filter(view -> view.streamSource().isPresent())
                .collect(Collectors.groupingBy(view -> view.streamSource().orElseThrow()));
        for (PushSource source : repo.pushSources()) {
            names.putIfAbsent(new Node(NodeKind.PUSH_SOURCE, source.name()), source.name());
            source.batchSource().ifPresent(batch -> names.putIfAbsent(new Node(NodeKind.BATCH_SOURCE, batch), source.name()));
            consumers.getOrDefault(source.name(), List.of()).forEach(view -> names.putIfAbsent(new Node(NodeKind.FEATURE_VIEW, view.name()), source.name()));
        }
        names.keySet().retainAll(lineage.nodes());
        return names;
    }
}
