package pushdesk.cli.target;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.serving.target.Target;
import tools.jackson.core.JsonGenerator;

/// `target list`. Tokens and the values of headers are not shown.
@Command(name = "list", description = "List the targets; tokens are not shown.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class ListTargetsCommand extends OfTargets {
    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    ListTargetsCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        List<Target> targets = targets().all();
        if (json) {
            Json.print(streams().out(), generator -> {
                generator.writeStartObject();
                generator.writeArrayPropertyStart("targets");
                targets.forEach(target -> write(target, generator));
                generator.writeEndArray();
                generator.writeEndObject();
            });
        } else if (targets.isEmpty()) {
            streams().err().println("There are no targets yet; pushdesk target add NAME URL makes one.");
        } else {
            var table = new TextTable(Column.text("name"), Column.text("url"), Column.text("token"), Column.text("headers"), Column.text("kind"));
            targets.forEach(target -> table.add(target.name(), target.server().address().toString(), target.server().token().isPresent() ? "yes" : "",
                    String.join(", ", target.server().headers().keySet().stream().sorted().toList()), target.production() ? "production" : ""));
            table.print(streams().out(), 0);
        }
        return ExitCode.DONE;
    }

    private static void write(Target target, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("name", target.name());
        generator.writeStringProperty("url", target.server().address().toString());
        generator.writeBooleanProperty("token", target.server().token().isPresent());
        generator.writeArrayPropertyStart("headers");
        target.server().headers().keySet().stream().sorted().forEach(generator::writeString);
        generator.writeEndArray();
        generator.writeBooleanProperty("production", target.production());
        generator.writeEndObject();
    }
}
