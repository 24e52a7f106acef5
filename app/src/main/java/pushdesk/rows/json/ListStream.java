package pushdesk.rows.json;

import java.io.IOException;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// The objects of a list. Rows are numbered from 1.
final class ListStream extends ReaderStream {
    private final JsonParser parser;
    private final JsonCharacters other = new JsonCharacters();
    private long row;
    private boolean ended;

    ListStream(RowInput input) throws IOException {
        super(input);
        parser = FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    @Override
    boolean next(JsonRecord record) {
        try {
            if (row == 0 && parser.nextToken() != JsonToken.START_ARRAY) {
                throw PushdeskException.invalid(input().name() + ": a JSON list of objects is expected.");
            }
            if (ended) {
                return false;
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                if (parser.nextToken() != null) {
                    throw PushdeskException.invalid(input().name() + ": there is more after the end of the JSON list.");
                }
                return false;
            }
            record.begin(++row);
            if (token == JsonToken.START_OBJECT) {
                record.object(parser);
            } else {
                other.clear();
                if (token.isStructStart()) {
                    other.copy(parser);
                } else {
                    other.scalar(parser);
                }
                record.bad(new String(other.array(), 0, other.length()), "the row is no JSON object");
            }
            return true;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        super.close();
    }
}
