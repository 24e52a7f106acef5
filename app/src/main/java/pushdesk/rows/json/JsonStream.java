package pushdesk.rows.json;

import java.io.IOException;
import java.util.List;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The rows of a JSON file, one after the other.
abstract class JsonStream implements AutoCloseable {
    /// Python writes `NaN`, `Infinity` and `-Infinity`.
    static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final RowInput input;

    JsonStream(RowInput input) {
        this.input = input;
    }

    static JsonStream open(RowInput input, JsonForm form, List<String> header) throws IOException {
        return switch (form) {
            case LIST -> new ListStream(input);
            case LINES -> new LinesStream(input);
            case COLUMNS -> new ColumnsStream(input, header);
        };
    }

    /// Fills in the next row.
    ///
    /// @return false at the end
    abstract boolean next(JsonRecord record) throws IOException;

    /// How far the reading is.
    abstract void tell(Progress progress, long size);

    /// Of all bytes, once the end was reached.
    abstract String sha256();

    /// @return how many bytes were read, once the end was reached
    abstract long bytes();

    @Override
    public abstract void close() throws IOException;

    RowInput input() {
        return input;
    }

    PushdeskException malformed(JacksonException e) {
        return malformed(input, e);
    }

    static PushdeskException malformed(RowInput input, JacksonException e) {
        if (e instanceof JacksonIOException io) {
            return input.unreadable(io.getCause());
        }
        String place = e.getLocation() == null || e.getLocation().getLineNr() < 1 ? ""
                : ", line " + e.getLocation().getLineNr() + ", character " + e.getLocation().getColumnNr();
        return new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + place + ": not JSON: " + JsonFault.reason(e) + ".", e);
    }
}
