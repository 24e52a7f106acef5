package pushdesk.repo.feast;

import java.util.List;
import java.util.Map;

/// What a class of Feast's is to a repository.
enum FeastKind {
    ENTITY("name", "join_keys", "value_type"),
    FIELD("name", "dtype"),
    FEATURE_VIEW("name", "entities", "ttl", "source"),
    BATCH_FEATURE_VIEW("name"),
    STREAM_FEATURE_VIEW("name"),
    ON_DEMAND_FEATURE_VIEW("name"),
    LABEL_VIEW("name"),
    BATCH_SOURCE("path"),
    PUSH_SOURCE("name", "batch_source"),
    STREAM_SOURCE("name"),
    REQUEST_SOURCE("name", "schema"),
    FEATURE_SERVICE("name", "features"),
    PERMISSION("name", "types", "name_patterns", "actions"),
    PROJECT("name", "description"),
    /// Something that is not registered but whose arguments matter: a message format, an aggregation.
    PART();

    /// The classes by name. Any other name that ends with `Source` is a batch source.
    static final Map<String, FeastKind> CLASSES = Map.ofEntries(
            Map.entry("Entity", ENTITY),
            Map.entry("Field", FIELD),
            Map.entry("Feature", FIELD),
            Map.entry("FeatureView", FEATURE_VIEW),
            Map.entry("BatchFeatureView", BATCH_FEATURE_VIEW),
            Map.entry("StreamFeatureView", STREAM_FEATURE_VIEW),
            Map.entry("OnDemandFeatureView", ON_DEMAND_FEATURE_VIEW),
            Map.entry("LabelView", LABEL_VIEW),
            Map.entry("DataSource", BATCH_SOURCE),
            Map.entry("PushSource", PUSH_SOURCE),
            Map.entry("KafkaSource", STREAM_SOURCE),
            Map.entry("KinesisSource", STREAM_SOURCE),
            Map.entry("RequestSource", REQUEST_SOURCE),
            Map.entry("RequestDataSource", REQUEST_SOURCE),
            Map.entry("FeatureService", FEATURE_SERVICE),
            Map.entry("Permission", PERMISSION),
            Map.entry("Project", PROJECT));

    /// The arguments that may be given by position, in their order.
    final List<String> positional;

    FeastKind(String... positional) {
        this.positional = List.of(positional);
    }

    boolean isSource() {
        return this == BATCH_SOURCE || this == PUSH_SOURCE || this == STREAM_SOURCE || this == REQUEST_SOURCE;
    }

    boolean isView() {
        return isStoredView() || this == ON_DEMAND_FEATURE_VIEW;
    }

    boolean isStoredView() {
        return this == FEATURE_VIEW || this == BATCH_FEATURE_VIEW || this == STREAM_FEATURE_VIEW || this == LABEL_VIEW;
    }
}
