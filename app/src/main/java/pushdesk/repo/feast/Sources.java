package pushdesk.repo.feast;

import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.repo.python.evaluate.Reports;

/// Data sources of all kinds.
final class Sources {
    private final Names names;
    private final Fields fields;
    private final Reports reports;

    Sources(Names names, Fields fields, Reports reports) {
        this.names = names;
        this.fields = fields;
        this.reports = reports;
    }

    DataSource source(FeastObject object) {
        var given = new Given(object, names.of(object), reports);
        return switch (object.kind()) {
            case PUSH_SOURCE -> new PushSource(given.name(), batchSource(given), given.info());
            case STREAM_SOURCE -> new StreamSource(given.name(), object.className(), given.text("topic", "stream_name"), given.text("timestamp_field", "event_timestamp_column"),
                    batchSource(given), given.info());
            case REQUEST_SOURCE -> new RequestSource(given.name(), fields.of(given, "schema"), given.info());
            default -> new BatchSource(given.name(), object.className(), reads(given), given.text("timestamp_field", "event_timestamp_column"),
                    given.text("created_timestamp_column"), given.map("field_mapping"), given.info());
        };
    }

    private Optional<String> batchSource(Given given) {
        return given.value("batch_source") instanceof FeastObject batch && batch.kind() == FeastKind.BATCH_SOURCE
                ? Optional.of(names.of(batch)) : Optional.empty();
    }

    private static String reads(Given given) {
        Object where = given.value("path", "file_url", "table", "table_ref", "query", "collection", "keyspace");
        return where == null ? "" : given.text("path", "file_url", "table", "table_ref", "query", "collection", "keyspace");
    }
}
