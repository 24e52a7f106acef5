package pushdesk.cli.push;

import java.util.List;
import pushdesk.model.push.Propagation;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import tools.jackson.core.JsonGenerator;

/// What `push --json` prints, dry runs and refusals too. The field names and their order are a contract.
public final class PushJson {
    private PushJson() {}

    static void write(PushReport report, JsonGenerator json) {
        json.writeStartObject();
        fields(report, json);
        json.writeEndObject();
    }

    static void fields(PushReport report, JsonGenerator json) {
        report.pushId().ifPresent(id -> json.writeNumberProperty("pushId", id));
        json.writeStringProperty("source", report.source());
        json.writeStringProperty("mode", report.mode().feastName());
        json.writeNumberProperty("rowsRead", report.rowsRead());
        json.writeNumberProperty("rowsRejected", report.rowsRejected());
        json.writeArrayPropertyStart("rejects");
        report.rejects().forEach(problem -> reject(problem, json));
        json.writeEndArray();
        propagations(report.propagations(), json);
    }

    /// The matrix of a push.
    public static void propagations(List<Propagation> propagations, JsonGenerator json) {
        json.writeArrayPropertyStart("propagations");
        propagations.forEach(propagation -> propagation(propagation, json));
        json.writeEndArray();
    }

    /// Where rows came from.
    public static void origin(RowOrigin origin, JsonGenerator json) {
        json.writeObjectPropertyStart("origin");
        json.writeStringProperty("kind", origin.kind().name());
        json.writeStringProperty("name", origin.name());
        if (!origin.path().isEmpty()) {
            json.writeStringProperty("path", origin.path());
        }
        if (!origin.sha256().isEmpty()) {
            json.writeStringProperty("sha256", origin.sha256());
        }
        json.writeEndObject();
    }

    private static void reject(RowProblem problem, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("line", problem.line());
        json.writeStringProperty("column", problem.column());
        json.writeStringProperty("value", problem.value());
        json.writeStringProperty("reason", problem.reason());
        json.writeEndObject();
    }

    private static void propagation(Propagation propagation, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("target", propagation.target());
        json.writeStringProperty("store", propagation.store().name());
        json.writeNumberProperty("inserted", propagation.inserted());
        json.writeNumberProperty("updated", propagation.updated());
        json.writeNumberProperty("unchanged", propagation.unchanged());
        json.writeNumberProperty("late", propagation.late());
        json.writeNumberProperty("superseded", propagation.superseded());
        json.writeNumberProperty("appended", propagation.appended());
        if (propagation.removed() > 0) {
            json.writeNumberProperty("removed", propagation.removed());
        }
        json.writeNumberProperty("rejected", propagation.rejected());
        propagation.refused().ifPresent(reason -> json.writeStringProperty("refused", reason));
        json.writeEndObject();
    }
}
