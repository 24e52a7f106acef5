package pushdesk.rows.json;

import java.io.IOException;
import pushdesk.model.Progress;
import pushdesk.rows.input.DecodingReader;
import pushdesk.rows.input.RowInput;

/// Rows that are read from the beginning of the file to its end.
abstract class ReaderStream extends JsonStream {
    final DecodingReader reader;

    ReaderStream(RowInput input) {
        super(input);
        reader = new DecodingReader(input.open(), JsonForm.encoding(input.start()));
    }

    @Override
    final void tell(Progress progress, long size) {
        progress.at(reader.bytesRead(), size);
    }

    @Override
    final String sha256() {
        return reader.sha256();
    }

    @Override
    final long bytes() {
        return reader.bytesRead();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
