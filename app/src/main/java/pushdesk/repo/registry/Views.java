package pushdesk.repo.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Entity;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Views of one project. Each kind has numbers of its own for the same fields, but the same names for them.
final class Views {
    /// What Feast gives a view without entities (`feature_view.py`).
    private static final String NO_ENTITY = "__dummy";
    private static final String NO_KEY = "__dummy_id";
    /// Stands for the columns that an on-demand view says it is given (`on_demand_feature_view.py`); not a source of the user's.
    private static final String INPUT_SCHEMA = "__input_schema__";

    private final Map<String, Entity> entities;
    private final Sources sources;
    private final SourceLocation location;

    Views(Map<String, Entity> entities, Sources sources, SourceLocation location) {
        this.entities = entities;
        this.sources = sources;
        this.location = location;
    }

    /// A batch view is held as a plain one and can't be told from it.
    FeatureView plain(Message spec) {
        List<String> sourceViews = spec.messages("source_views").stream().map(view -> view.text("name")).toList();
        return stored(spec, FeatureView.Type.FEATURE_VIEW, sources.register(spec.message("batch_source")), sources.register(spec.message("stream_source")), sourceViews, spec.flag("offline"), transformation(spec));
    }

    FeatureView stream(Message spec) {
        return stored(spec, FeatureView.Type.STREAM, sources.register(spec.message("batch_source")), sources.register(spec.message("stream_source")), List.of(), false, transformation(spec));
    }

    /// The one source of a label view is a push source or a batch source.
    FeatureView label(Message spec) {
        Optional<Message> source = spec.message("source");
        Optional<String> name = sources.register(source);
        Optional<String> inner = sources.register(source.flatMap(push -> push.message("batch_source")));
        boolean pushed = source.filter(found -> found.number("type") == 9).isPresent();
        return stored(spec, FeatureView.Type.LABEL, pushed ? inner : name, pushed ? name : Optional.empty(), List.of(), false, "");
    }

    OnDemandFeatureView onDemand(Message spec) {
        var views = new ArrayList<String>();
        var requests = new ArrayList<String>();
        spec.messages("sources").stream().sorted(Comparator.comparing(source -> source.text("key"))).forEach(named -> {
            Message source = named.message("value").orElseThrow();
            source.message("feature_view_projection").map(view -> view.text("feature_view_name")).ifPresent(views::add);
            source.message("feature_view").flatMap(view -> view.message("spec")).map(view -> view.text("name")).ifPresent(views::add);
            source.message("request_data_source")
                    .filter(request -> !request.text("name").startsWith(INPUT_SCHEMA))
                    .flatMap(request -> sources.register(Optional.of(request)))
                    .ifPresent(requests::add);
        });
        List<Field> keys = Fields.all(spec.messages("entity_columns"));
        return new OnDemandFeatureView(
                spec.text("name"),
                entityNames(spec),
                features(spec, keys),
                views.stream().distinct().toList(),
                requests,
                spec.text("mode"),
                spec.flag("singleton"),
                spec.flag("write_to_online_store"),
                transformation(spec),
                info(spec));
    }

    private FeatureView stored(Message spec, FeatureView.Type type, Optional<String> batch, Optional<String> stream, List<String> sourceViews, boolean offline, String transformation) {
        List<Field> columns = Fields.all(spec.messages("entity_columns"));
        List<String> names = entityNames(spec);
        List<Field> keys = keys(names, columns);
        return new FeatureView(
                spec.text("name"),
                type,
                names,
                keys,
                features(spec, Stream.concat(keys.stream(), columns.stream()).toList()),
                batch,
                stream,
                sourceViews,
                spec.duration("ttl"),
                spec.flag("online"),
                offline,
                transformation,
                info(spec));
    }

    private static List<String> entityNames(Message spec) {
        return spec.texts("entities").stream().filter(name -> !name.equals(NO_ENTITY)).toList();
    }

    private List<Field> keys(List<String> names, List<Field> columns) {
        Map<String, Field> byName = columns.stream().collect(Collectors.toMap(Field::name, field -> field, (first, second) -> first));
        var keys = new ArrayList<Field>();
        for (int i = 0; i < names.size(); i++) {
            Entity entity = entities.get(names.get(i));
            if (entity != null) {
                keys.add(byName.getOrDefault(entity.joinKey(), new Field(entity.joinKey(), entity.valueType())));
            } else {
                // An entity that is reachable only through a view is not registered: its column is, in the same place.
                keys.add(i < columns.size() ? columns.get(i) : new Field(names.get(i), ScalarType.UNKNOWN));
            }
        }
        return keys;
    }

    /// A stream view holds its keys among its features too.
    private static List<Field> features(Message spec, List<Field> keys) {
        Set<String> not = Stream.concat(keys.stream().map(Field::name), Stream.of(NO_KEY)).collect(Collectors.toSet());
        return Fields.all(spec.messages("features")).stream().filter(field -> !not.contains(field.name())).toList();
    }

    private static String transformation(Message spec) {
        return Stream.of(spec.message("feature_transformation").flatMap(both -> both.message("user_defined_function")), old(spec))
                .flatMap(Optional::stream)
                .map(function -> function.text("body_text"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Message> old(Message spec) {
        boolean known = spec.content().getDescriptorForType().findFieldByName("user_defined_function") != null;
        return known ? spec.message("user_defined_function") : Optional.empty();
    }

    private ObjectInfo info(Message spec) {
        return new ObjectInfo(spec.text("description"), spec.map("tags"), spec.text("owner"), location);
    }

    /// The type that every view gives the key, where all that know it agree.
    static ValueType typeOfKey(String joinKey, Stream<Message> specs) {
        List<ValueType> types = specs.flatMap(spec -> Fields.all(spec.messages("entity_columns")).stream())
                .filter(column -> column.name().equals(joinKey))
                .map(Field::type)
                .filter(type -> type != ScalarType.UNKNOWN)
                .distinct()
                .toList();
        return types.size() == 1 ? types.getFirst() : ScalarType.UNKNOWN;
    }
}
