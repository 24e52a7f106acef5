package pushdesk.rows.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// An object of lists. The file is read once to find where each list begins, then all lists side by side, so that none is ever held as a whole. Rows
/// are numbered from 1.
final class ColumnsStream extends JsonStream {
    private final ColumnsIndex index;
    private final List<JsonParser> parsers = new ArrayList<>();
    private long row;

    /// @param header the names of the lists, in their order
    ColumnsStream(RowInput input, List<String> header) throws IOException {
        super(input);
        index = ColumnsIndex.of(input);
        try {
            if (!index.names().equals(header)) {
                throw new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + " was changed while it was being read; read it again.");
            }
            for (long start : index.starts()) {
                JsonParser parser = ColumnsIndex.parser(input, start);
                parsers.add(parser);
                parser.nextToken();
            }
        } catch (JacksonException e) {
            close();
            throw malformed(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    boolean next(JsonRecord record) {
        if (row == index.rows()) {
            return false;
        }
        record.begin(++row);
        try {
            for (int column = 0; column < parsers.size(); column++) {
                JsonParser parser = parsers.get(column);
                if (parser.nextToken() == JsonToken.END_ARRAY) {
                    throw new PushdeskException(ErrorCode.INVALID_INPUT, input().name() + " was changed while it was being read; read it again.");
                }
                record.value(column, parser);
            }
            return true;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    void tell(Progress progress, long size) {
        progress.at(row, index.rows());
    }

    @Override
    String sha256() {
        return index.sha256();
    }

    @Override
    long bytes() {
        return index.bytes();
    }

    @Override
    public void close() {
        parsers.forEach(JsonParser::close);
    }
}
