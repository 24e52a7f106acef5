package pushdesk.cli.common;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import pushdesk.model.PushdeskException;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

/// How a CSV file is written, as far as that is not to be found out from the file.
public class CsvFormatOptions {
    @Option(names = "--delimiter", paramLabel = "CHAR", description = "What stands between fields: a character, or tab. Found out by default.")
    private String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The file's encoding, as in UTF-8 or windows-1252. Found out by default.")
    private String encoding;

    @Option(names = "--null", paramLabel = "TEXT", description = "An unquoted field with this text is null, as an empty one always is.")
    private String nullMarker;

    @Option(names = "--times", paramLabel = "UNIT", completionCandidates = Units.class,
            description = "What a bare number means in a column of times: seconds, millis or micros since 1970. By default it is no time.")
    private String times;

    public CsvFormat format(RowInput input) {
        return chosen(CsvFormat.detect(input));
    }

    /// Whether that is what most files are written in that are no UTF-8, for want of anything better, and the user named no other.
    protected boolean isGuessed(Charset charset) {
        return encoding == null && !charset.name().startsWith("UTF-");
    }

    /// What was found out, with the user's choices.
    protected CsvFormat chosen(CsvFormat found) {
        CsvFormat format = found;
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

    static final class Units implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("seconds", "millis", "micros", "iso").iterator();
        }
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
}
