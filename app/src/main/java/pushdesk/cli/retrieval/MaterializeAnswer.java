package pushdesk.cli.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.push.PushJson;
import pushdesk.model.push.Propagation;
import pushdesk.store.journal.Materialization;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.push.PushResult;
import tools.jackson.core.JsonGenerator;

/// What `materialize` tells, planned or done.
record MaterializeAnswer(Streams streams, boolean json, MaterializePlan plan) {

    void planned() {
        answer(OptionalLong.empty());
    }

    void done(PushResult result) {
        answer(OptionalLong.of(result.pushId()));
    }

    private void answer(OptionalLong entry) {
        if (json) {
            Json.print(streams.out(), generator -> write(entry, generator));
        } else {
            print(entry);
        }
        streams.out().flush();
    }

    private void write(OptionalLong entry, JsonGenerator json) {
        json.writeStartObject();
        entry.ifPresent(number -> json.writeNumberProperty("pushId", number));
        json.writeNumberProperty("rowsRead", plan.rows());
        json.writeArrayPropertyStart("intervals");
        for (Materialization interval : plan.intervals()) {
            json.writeStartObject();
            json.writeStringProperty("view", interval.view());
            json.writeStringProperty("start", interval.start().toString());
            json.writeStringProperty("end", interval.end().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        PushJson.propagations(plan.propagations(), json);
        json.writeEndObject();
    }

    private void print(OptionalLong entry) {
        var table = new TextTable(Column.text("view"), Column.text("from"), Column.text("to"), Column.number("new"), Column.number("updated"),
                Column.number("same"), Column.number("older (skipped)"));
        List<Propagation> lines = plan.propagations();
        for (Propagation line : lines) {
            Optional<Materialization> interval = plan.intervals().stream().filter(each -> each.view().equals(line.target())).findFirst();
            if (interval.isEmpty()) {
                table.add(line.target(), "left out", "", "", "", "", "");
            } else if (line.refused().isPresent()) {
                table.add(line.target(), interval.get().start().toString(), interval.get().end().toString(), "refused", "", "", "");
            } else {
                table.add(line.target(), interval.get().start().toString(), interval.get().end().toString(), count(line.inserted()), count(line.updated()),
                        count(line.unchanged()), count(line.late()));
            }
        }
        table.print(streams.out(), 0);
        streams.out().println();
        for (Propagation line : lines) {
            line.refused().filter(reason -> plan.refusals().stream().noneMatch(refusal -> refusal.endsWith(reason)))
                    .ifPresent(reason -> streams.out().println(line.target() + ": " + reason));
            line.notes().forEach(note -> streams.out().println(line.target() + ": " + note));
        }
        streams.out().println(count(plan.rows()) + (plan.rows() == 1 ? " row" : " rows") + ", the newest of each key; " + (entry.isPresent()
                ? "written to the local online store as entry " + entry.getAsLong() + "."
                : "nothing was written."));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
