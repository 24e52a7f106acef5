package pushdesk.repo.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.problem.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Data sources of one project. The number in `type` says what a source is: a push source has no options of its own.
///
/// Sources that lie only inside a view or another source are registered here too: Feast up to 0.20 listed none by themselves.
final class Sources {
    private static final JsonMapper JSON = new JsonMapper();

    private final SourceLocation location;
    private final Map<String, DataSource> byName = new LinkedHashMap<>();

    Sources(SourceLocation location) {
        this.location = location;
    }

    Stream<DataSource> all() {
        return byName.values().stream();
    }

    /// Registers the source and those in it, if they are not known yet, and gives its name; empty when it has none.
    Optional<String> register(Optional<Message> source) {
        return source.flatMap(message -> {
            Optional<String> batch = register(message.message("batch_source"));
            DataSource read = read(message, batch);
            if (read.name().isEmpty()) {
                return Optional.empty();
            }
            byName.putIfAbsent(read.name(), read);
            return Optional.of(read.name());
        });
    }

    private DataSource read(Message source, Optional<String> batch) {
        String name = source.text("name");
        ObjectInfo info = new ObjectInfo(source.text("description"), source.map("tags"), source.text("owner"), location);
        return switch (source.number("type")) {
            case 3 -> stream(source, "KafkaSource", source.message("kafka_options").map(kafka -> kafka.text("topic")), batch, info);
            case 4 -> stream(source, "KinesisSource", source.message("kinesis_options").map(kinesis -> kinesis.text("stream_name")), batch, info);
            case 7 -> new RequestSource(name, source.message("request_data_options").map(Sources::schema).orElse(java.util.List.of()), info);
            case 9 -> new PushSource(name, batch, info);
            default -> batch(source, info);
        };
    }

    private static java.util.List<Field> schema(Message request) {
        Stream<Field> old = request.messages("deprecated_schema").stream()
                .map(entry -> new Field(entry.text("key"), Fields.type(entry.number("value"))));
        return Stream.concat(Fields.all(request.messages("schema")).stream(), old).toList();
    }

    private static StreamSource stream(Message source, String kind, Optional<String> reads, Optional<String> batch, ObjectInfo info) {
        return new StreamSource(source.text("name"), kind, reads.orElse(""), source.text("timestamp_field"), batch, info);
    }

    private static BatchSource batch(Message source, ObjectInfo info) {
        String reads = reads(source);
        String name = source.text("name");
        return new BatchSource(
                name.isEmpty() ? reads : name,
                kind(source),
                reads,
                source.text("timestamp_field"),
                source.text("created_timestamp_column"),
                source.map("field_mapping"),
                info);
    }

    private static String kind(Message source) {
        String ownClass = source.text("data_source_class_type");
        return switch (source.number("type")) {
            case 1 -> "FileSource";
            case 2 -> "BigQuerySource";
            case 5 -> "RedshiftSource";
            case 8 -> "SnowflakeSource";
            case 10 -> "TrinoSource";
            case 11 -> "SparkSource";
            case 12 -> "AthenaSource";
            default -> ownClass.isEmpty() ? "CustomSource" : ownClass.substring(ownClass.lastIndexOf('.') + 1);
        };
    }

    private static String reads(Message source) {
        return Stream.of("file_options", "bigquery_options", "redshift_options", "snowflake_options", "spark_options", "trino_options", "athena_options", "custom_options")
                .flatMap(options -> source.message(options).stream())
                .map(Sources::fromOptions)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String fromOptions(Message options) {
        return switch (options.content().getDescriptorForType().getName()) {
            case "File" -> options.text("uri");
            case "Custom" -> fromConfiguration(options.bytes("configuration"));
            case "Spark" -> firstText(options.text("table"), options.text("query"), options.text("path"));
            default -> firstText(options.text("table"), options.text("query"));
        };
    }

    /// Feast's own additional sources keep JSON there; another's configuration says nothing here.
    private static String fromConfiguration(byte[] configuration) {
        try {
            JsonNode json = JSON.readTree(configuration);
            return firstText(
                    json.path("table").asString(""), json.path("query").asString(""), json.path("path").asString(""), json.path("collection").asString(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String firstText(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
