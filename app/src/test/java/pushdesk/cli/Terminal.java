package pushdesk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pushdesk.cli.common.Streams;

/// Runs command lines in this process, as a terminal would, and keeps what they answer.
final class Terminal {
    final List<String> opened = new ArrayList<>();
    private String input = "";

    /// What a command left behind.
    record Answer(int code, String out, String err) {}

    Terminal typing(String text) {
        input = text;
        return this;
    }

    Answer run(String... arguments) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(List.of(arguments), Streams.of(in, out, err), (repository, project, store) -> opened.add(repository + project.map(" "::concat).orElse("") + " " + store));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
