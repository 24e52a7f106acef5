package pushdesk.model.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;

/// An object as named texts, each of which can be compared and shown. What has no value is left out.
final class ObjectProperties {
    static final String CLASS = "class";
    static final String SCHEMA = "schema.";
    static final String KEY = "entity_columns.";
    static final String FEATURES = "features.";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private ObjectProperties() {}

    static Map<String, String> of(RepoObject object) {
        var properties = new ObjectProperties();
        properties.put(CLASS, object.kind());
        switch (object) {
            case Entity entity -> properties.entity(entity);
            case BatchSource source -> properties.batch(source);
            case PushSource source -> properties.put("batch_source", source.batchSource().orElse(""));
            case StreamSource source -> properties.stream(source);
            case RequestSource source -> properties.columns(SCHEMA, source.schema());
            case FeatureView view -> properties.view(view);
            case OnDemandFeatureView view -> properties.onDemand(view);
            case FeatureService service -> service.projections().forEach(properties::projection);
            case Permission permission -> properties.permission(permission);
        }
        properties.info(object.info());
        return properties.texts;
    }

    private void entity(Entity entity) {
        put("join_key", entity.joinKey());
        put("value_type", entity.valueType().feastName());
    }

    private void batch(BatchSource source) {
        put("reads", source.reads());
        put("timestamp_field", source.timestampField());
        put("created_timestamp_column", source.createdTimestampColumn());
        source.fieldMapping().forEach((column, feature) -> put("field_mapping." + column, feature));
    }

    private void stream(StreamSource source) {
        put("reads", source.reads());
        put("timestamp_field", source.timestampField());
        put("batch_source", source.batchSource().orElse(""));
    }

    private void view(FeatureView view) {
        put("entities", listed(view.entities()));
        columns(KEY, view.joinKeys());
        columns(SCHEMA, view.features());
        put("batch_source", view.batchSource().orElse(""));
        put("stream_source", view.streamSource().orElse(""));
        put("source_views", listed(view.sourceViews()));
        put("ttl", view.ttl().isZero() ? "" : view.ttl().toString());
        put("online", String.valueOf(view.online()));
        put("offline", String.valueOf(view.offline()));
        put("transformation", code(view.transformation()));
    }

    private void onDemand(OnDemandFeatureView view) {
        put("entities", listed(view.entities()));
        columns(SCHEMA, view.features());
        put("source_views", listed(view.sourceViews().stream().sorted().toList()));
        put("request_sources", listed(view.requestSources().stream().sorted().toList()));
        put("mode", view.mode());
        put("singleton", String.valueOf(view.singleton()));
        put("write_to_online_store", String.valueOf(view.writeToOnlineStore()));
        put("transformation", code(view.transformation()));
    }

    /// A view may be taken more than once, under other names.
    private void projection(FeatureService.Projection projection) {
        put(FEATURES + projection.nameToUse(), listed(projection.features().stream().sorted().toList()));
        if (projection.alias().isPresent()) {
            put("view_of." + projection.nameToUse(), projection.view());
        }
        projection.joinKeyMap().forEach((key, name) -> put("join_key_map." + projection.nameToUse() + "." + key, name));
    }

    private void permission(Permission permission) {
        put("types", listed(permission.types().stream().sorted().toList()));
        put("actions", listed(permission.actions().stream().sorted().toList()));
    }

    private void columns(String prefix, List<Field> fields) {
        for (Field field : fields) {
            put(prefix + field.name(), field.type().feastName());
            put(prefix + field.name() + ".description", field.description());
            field.tags().forEach((tag, value) -> put(prefix + field.name() + ".tags." + tag, value));
        }
    }

    private void info(ObjectInfo info) {
        put("description", info.description());
        put("owner", info.owner());
        info.tags().forEach((tag, value) -> put("tags." + tag, value));
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    /// Blanks at the ends of lines and empty lines around it are of no account.
    private static String code(String source) {
        return source.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }
}
