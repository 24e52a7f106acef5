package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.Unknown;

/// A part of a view, or the view under another name: `view[["a"]]`, `view.with_name("b")`, `view.with_join_key_map({…})`.
///
/// @param alias null when there is none
/// @param features the names chosen; null for all
/// @param unknown whether some of the names can't be known
record FeastProjection(FeastObject view, String alias, List<String> features, Map<String, String> joinKeyMap, boolean unknown) implements HasAttributes, HasItems {

    static FeastProjection of(FeastObject view) {
        return new FeastProjection(view, null, null, Map.of(), false);
    }

    @Override
    public Object attribute(String name) {
        return switch (name) {
            case "with_name" -> (Callable) arguments -> arguments.get(0, "name") instanceof String given
                    ? new FeastProjection(view, given, features, joinKeyMap, unknown) : new FeastProjection(view, alias, features, joinKeyMap, true);
            case "with_join_key_map" -> (Callable) arguments -> new FeastProjection(view, alias, features, texts(arguments.get(0, "join_key_map")), unknown);
            case "with_projection" -> (Callable) _ -> this;
            case "name_alias" -> alias == null ? new Unknown("name_alias") : alias;
            default -> view.attribute(name);
        };
    }

    @Override
    public Object item(Object key) {
        if (key instanceof String name) {
            return new FeastProjection(view, alias, List.of(name), joinKeyMap, unknown);
        }
        if (!(key instanceof PySequence names)) {
            return new FeastProjection(view, alias, features, joinKeyMap, true);
        }
        List<String> chosen = new ArrayList<>();
        names.items().forEach(name -> {
            if (name instanceof String text) {
                chosen.add(text);
            }
        });
        return new FeastProjection(view, alias, chosen, joinKeyMap, unknown || chosen.size() < names.items().size());
    }

    private static Map<String, String> texts(Object dictionary) {
        var texts = new LinkedHashMap<String, String>();
        if (dictionary instanceof PyDict map) {
            map.items().forEach((key, value) -> {
                if (key instanceof String from && value instanceof String to) {
                    texts.put(from, to);
                }
            });
        }
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
