package pushdesk.rows.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.rows.text.SameValues.comparable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.rows.column.ColumnBuilder;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.TypedValues;

class ChunkCodecProperties {

    @Property(tries = 2000)
    void valuesOfEveryTypeComeBackFromBytes(@ForAll("typed") TypedValues.Typed typed) {
        ColumnBuilder column = ColumnBuilder.of(typed.type(), TimeFormat.ISO);
        column.value(0, typed.value());
        column.value(1, null);
        ColumnVector vector = column.take(2);
        Bytes bytes = Bytes.toWrite();
        ChunkCodec.write(new RowChunk(2, new long[] {2, 3}, new BitSet(), List.of(vector)), bytes);
        ColumnVector read = ChunkCodec.read(bytes.array(), List.of(typed.type())).columns().getFirst();
        assertEquals(vector.getClass(), read.getClass());
        assertEquals(typed.type(), read.type());
        assertEquals(comparable(Arrays.asList(typed.value(), null)), comparable(Arrays.asList(read.get(0), read.get(1))));
    }

    @Provide
    Arbitrary<TypedValues.Typed> typed() {
        return TypedValues.typed();
    }
}
