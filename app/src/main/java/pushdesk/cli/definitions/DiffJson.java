package pushdesk.cli.definitions;

import java.util.List;
import pushdesk.model.FeatureRepo;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.PropertyChange;
import pushdesk.model.difference.RepoDifference;
import tools.jackson.core.JsonGenerator;

/// What `diff --json` prints. The field names and their order are a contract.
final class DiffJson {

    private DiffJson() {}

    static void write(FeatureRepo applied, RepoDifference difference, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("project", applied.project());
        json.writeStringProperty("registry", applied.config().registry());
        json.writeArrayPropertyStart("objects");
        difference.objects().forEach(object -> object(object, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void object(ObjectDifference object, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", object.kind());
        json.writeStringProperty("name", object.name());
        json.writeStringProperty("state", object.state().name());
        changes("changes", object.changes(), json);
        changes("inferred", object.inferred(), json);
        json.writeEndObject();
    }

    private static void changes(String name, List<PropertyChange> changes, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (PropertyChange change : changes) {
            json.writeStartObject();
            json.writeStringProperty("property", change.property());
            json.writeStringProperty("applied", change.applied());
            json.writeStringProperty("defined", change.defined());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
