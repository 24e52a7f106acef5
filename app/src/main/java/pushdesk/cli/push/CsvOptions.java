package pushdesk.cli.push;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import pushdesk.model.PushRequirements;
import pushdesk.model.PushdeskException;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvInput;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.text.TimeFormat;

/// How the file of a push is written, as far as that is not to be found out from the file.
final class CsvOptions {
    @Option(names = "--delimiter", paramLabel = "CHAR", description = "What stands between fields: a character, or tab. Found out by default.")
    private String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The file's encoding, as in UTF-8 or windows-1252. Found out by default.")
    private String encoding;

    @Option(names = "--null", paramLabel = "TEXT", description = "An unquoted field with this text is null, as an empty one always is.")
    private String nullMarker;

    @Option(names = "--times", paramLabel = "UNIT",
            description = "What a bare number means in a column of times: seconds, millis or micros since 1970. By default it is no time.")
    private String times;

    @Option(names = "--map", paramLabel = "COLUMN=NAME",
            description = "The file's column brings the push's column NAME; nothing after = leaves it out. May be repeated.")
    private List<String> mapped = List.of();

    CsvFormat format(CsvInput input) {
        CsvFormat format = CsvFormat.detect(input);
        if (delimiter != null) {
            format = format.withDelimiter(delimiterChar());
        }
        if (encoding != null) {
            format = format.withCharset(charset());
        }
        if (nullMarker != null) {
            format = format.withNullMarker(nullMarker);
        }
        return times == null ? format : format.withTimes(timeFormat());
    }

    ColumnMapping mapping(CsvInput input, CsvFormat format, PushRequirements requirements) {
        List<String> header = CsvRows.header(input, format);
        return ColumnMapping.auto(header, requirements).with(choices(header), requirements);
    }

    private char delimiterChar() {
        if (delimiter.equalsIgnoreCase("tab") || delimiter.equals("\\t")) {
            return '\t';
        }
        if (delimiter.length() != 1) {
            throw PushdeskException.invalid("--delimiter " + delimiter + ": expected one character, or tab.");
        }
        return delimiter.charAt(0);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw PushdeskException.invalid("--encoding " + encoding + ": this Java knows no such encoding; UTF-8 and windows-1252 are examples.");
        }
    }

    private TimeFormat timeFormat() {
        return switch (times.toLowerCase(Locale.ROOT)) {
            case "iso" -> TimeFormat.ISO;
            case "seconds" -> TimeFormat.EPOCH_SECONDS;
            case "millis" -> TimeFormat.EPOCH_MILLIS;
            case "micros" -> TimeFormat.EPOCH_MICROS;
            default -> throw PushdeskException.invalid("--times " + times + ": expected seconds, millis, micros or iso.");
        };
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
}
