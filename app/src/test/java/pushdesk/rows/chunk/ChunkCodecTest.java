package pushdesk.rows.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;

class ChunkCodecTest {

    @Test
    void wholeNumbersOfEveryWidthComeBackFromBytes() {
        long[][] columns = {
            {}, {5}, {-3, 252}, {-3, 253}, {0, 65_535}, {1, 65_537}, {0, 4_294_967_295L}, {0, 4_294_967_296L}, {Long.MIN_VALUE, Long.MAX_VALUE}, {Long.MIN_VALUE, 0, -1}
        };
        for (long[] values : columns) {
            var nulls = new BitSet();
            nulls.set(Math.max(0, values.length - 1));
            var chunk = new RowChunk(values.length, values, new BitSet(), List.of(new ColumnVector.Longs(ScalarType.INT64, values, nulls)));
            Bytes bytes = Bytes.toWrite();
            ChunkCodec.write(chunk, bytes);
            RowChunk read = ChunkCodec.read(Arrays.copyOf(bytes.array(), bytes.size()), List.of(ScalarType.INT64));
            var longs = (ColumnVector.Longs) read.columns().getFirst();
            assertEquals(Arrays.toString(values), Arrays.toString(longs.values()));
            assertEquals(Arrays.toString(values), Arrays.toString(read.lines()));
            assertEquals(nulls, longs.nulls());
        }
    }

    @Test
    void textsWithHalfCharactersComeBackFromBytes() {
        Bytes bytes = Bytes.toWrite();
        List<String> texts = Arrays.asList("", null, "caf\u00e9", "\uDCE9 \uD83D\uDE00", "x".repeat(100_000));
        texts.forEach(bytes::put);
        Bytes read = Bytes.toRead(bytes.array());
        List<String> again = new ArrayList<>();
        texts.forEach(text -> again.add(read.text()));
        assertEquals(texts, again);
    }
}
