package pushdesk.cli.definitions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import tools.jackson.core.JsonGenerator;

/// What `show --json` prints. The field names and their order are a contract.
final class ShowJson {
    private final JsonGenerator json;

    private ShowJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(FeatureRepo repo, JsonGenerator json) {
        new ShowJson(json).repo(repo);
    }

    private void repo(FeatureRepo repo) {
        json.writeStartObject();
        json.writeStringProperty("project", repo.project());
        json.writeArrayPropertyStart("entities");
        repo.entities().forEach(entity -> object(() -> {
            json.writeStringProperty("name", entity.name());
            json.writeStringProperty("joinKey", entity.joinKey());
            json.writeStringProperty("type", entity.valueType().feastName());
        }));
        json.writeEndArray();
        json.writeArrayPropertyStart("dataSources");
        repo.dataSources().forEach(this::dataSource);
        json.writeEndArray();
        json.writeArrayPropertyStart("featureViews");
        repo.featureViews().forEach(this::featureView);
        repo.onDemandFeatureViews().forEach(this::onDemandFeatureView);
        json.writeEndArray();
        json.writeArrayPropertyStart("featureServices");
        repo.featureServices().forEach(this::featureService);
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        repo.problems().forEach(problem -> object(() -> {
            json.writeStringProperty("severity", problem.severity().name());
            json.writeStringProperty("file", problem.location().file());
            json.writeNumberProperty("line", problem.location().line());
            json.writeStringProperty("message", problem.message());
        }));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void dataSource(DataSource source) {
        object(() -> {
            json.writeStringProperty("name", source.name());
            json.writeStringProperty("kind", source.kind());
            optional("batchSource", switch (source) {
                case PushSource push -> push.batchSource();
                case StreamSource stream -> stream.batchSource();
                case BatchSource _, RequestSource _ -> Optional.empty();
            });
        });
    }

    private void featureView(FeatureView view) {
        object(() -> {
            json.writeStringProperty("name", view.name());
            json.writeStringProperty("kind", view.kind());
            strings("entities", view.entities());
            features(view.features());
            optional("batchSource", view.batchSource());
            optional("streamSource", view.streamSource());
            if (!view.ttl().isZero()) {
                seconds("ttlSeconds", view.ttl());
            }
            json.writeBooleanProperty("online", view.online());
        });
    }

    private void onDemandFeatureView(OnDemandFeatureView view) {
        object(() -> {
            json.writeStringProperty("name", view.name());
            json.writeStringProperty("kind", view.kind());
            strings("entities", view.entities());
            features(view.features());
            json.writeBooleanProperty("online", view.writeToOnlineStore());
        });
    }

    private void features(List<Field> features) {
        json.writeArrayPropertyStart("features");
        features.forEach(feature -> object(() -> {
            json.writeStringProperty("name", feature.name());
            json.writeStringProperty("type", feature.type().feastName());
        }));
        json.writeEndArray();
    }

    private void featureService(FeatureService service) {
        object(() -> {
            json.writeStringProperty("name", service.name());
            strings("features", service.projections().stream()
                    .flatMap(projection -> projection.features().stream().map(feature -> projection.nameToUse() + ":" + feature))
                    .toList());
        });
    }

    private void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) {
        value.ifPresent(present -> json.writeStringProperty(name, present));
    }

    private void seconds(String name, Duration duration) {
        if (duration.getNano() == 0) {
            json.writeNumberProperty(name, duration.getSeconds());
        } else {
            json.writeNumberProperty(name, duration.getSeconds() + duration.getNano() / 1e9);
        }
    }
}
