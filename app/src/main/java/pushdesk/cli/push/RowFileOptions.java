package pushdesk.cli.push;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import pushdesk.cli.common.CsvFormatOptions;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;

/// How the file of a push is written, and which of its columns brings what.
final class RowFileOptions extends CsvFormatOptions {
    @Option(names = "--format", paramLabel = "csv|json|jsonl", completionCandidates = Forms.class,
            description = "How the file is written. By default that is told by the end of its name, else by how it begins.")
    private String form;

    @Option(names = "--map", paramLabel = "FILECOLUMN=NAME",
            description = "The file's column brings the push's column NAME; nothing after = leaves it out. May be repeated.")
    private List<String> mapped = List.of();

    /// @param err is told of an encoding that is a guess
    RowFormat rowFormat(RowInput input, PrintStream err) {
        RowFormat found = form == null ? RowFormat.detect(input) : RowFormat.as(form(), input);
        RowFormat format = found.withCsv(chosen(found.csv()));
        if (isGuessed(format.csv().charset())) {
            err.println(input.name() + " is not written in UTF-8: it is read as " + format.csv().charset().name() + "; --encoding names another one.");
        }
        return format;
    }

    private RowFormat.Form form() {
        return Arrays.stream(RowFormat.Form.values())
                .filter(each -> each.word().equals(form.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> PushdeskException.invalid("--format " + form + ": expected csv, json or jsonl."));
    }

    ColumnMapping mapping(RowInput input, RowFormat format, PushRequirements requirements) {
        return mapping(RowFiles.header(input, format), requirements);
    }

    ColumnMapping mapping(List<String> header, PushRequirements requirements) {
        return ColumnMapping.auto(header, requirements).with(choices(header), requirements);
    }

    /// A column's name may hold `=` itself: the longest name that the file has counts.
    private Map<String, String> choices(List<String> header) {
        var choices = new LinkedHashMap<String, String>();
        for (String choice : mapped) {
            int equals = choice.indexOf('=');
            for (int at = choice.lastIndexOf('='); at > equals; at = choice.lastIndexOf('=', at - 1)) {
                if (header.contains(choice.substring(0, at))) {
                    equals = at;
                }
            }
            if (equals < 0) {
                throw PushdeskException.invalid("--map " + choice + ": expected the file's column, '=' and the push's column.");
            }
            choices.put(choice.substring(0, equals), choice.substring(equals + 1));
        }
        return choices;
    }

    static final class Forms implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("csv", "json", "jsonl").iterator();
        }
    }
}
