package pushdesk.rows.parquet;

import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;
import pushdesk.rows.text.Values;

/// Reads the rows of a Parquet file, each value converted to the type of its column by the rules that hold between views.
///
/// Besides: whole numbers in a feature of type UnixTimestamp are seconds, as Feast takes them; bytes in a String are UTF-8.
final class ParquetRows {
    private final ParquetFile file;
    private final List<SchemaNode> nodes;

    ParquetRows(ParquetFile file, List<SchemaNode> nodes) {
        this.file = file;
        this.nodes = nodes;
    }

    /// A column of the push and where its values stand.
    ///
    /// @param field its place among the fields that are read
    /// @param from what the file holds there
    private record Source(PushColumn column, int field, SchemaNode node, ValueType from) {}

    RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        Path path = file.path();
        progress.phase("Reading " + ParquetFile.name(path));
        List<PushColumn> columns = mapping.mapped(requirements);
        int[] indexes = columns.stream().mapToInt(column -> mapping.indexOf(column).orElseThrow()).toArray();
        List<String> names = IntStream.of(indexes).mapToObj(mapping.header()::get).toList();
        ParquetFile.Stamp before = ParquetFile.stamp(path);
        String sha256 = ParquetFile.sha256(path, progress);
        boolean all = new HashSet<>(file.header()).size() < file.header().size() || names.stream().anyMatch(name -> name.contains("."));
        List<Integer> fields = all ? IntStream.range(0, nodes.size()).boxed().toList() : IntStream.of(indexes).sorted().boxed().toList();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < indexes.length; i++) {
            SchemaNode node = nodes.get(indexes[i]);
            String name = names.get(i);
            ValueType from = ParquetTypes.of(node).orElseThrow(() -> PushdeskException.invalid(
                    ParquetFile.name(path) + ", column " + name + ": no feature type holds what Parquet calls an interval or a variant."));
            sources.add(new Source(settled(columns.get(i), from), fields.indexOf(indexes[i]), node, from));
        }
        try (var builder = new RowBatchBuilder(sources.stream().map(Source::column).toList(), names, names, TimeFormat.ISO)) {
            if (!sources.isEmpty() && file.rows() > 0) {
                rows(path, all ? ColumnProjection.all() : ColumnProjection.columns(names.toArray(String[]::new)), sources, builder, progress);
            }
            if (!ParquetFile.stamp(path).equals(before)) {
                throw PushdeskException.invalid(ParquetFile.name(path) + " was changed while it was being read; read it again.");
            }
            return builder.build(new RowOrigin(RowOrigin.Kind.FILE, ParquetFile.name(path), path.toString(), sha256), mapping.ignored());
        }
    }

    /// An open type is settled by the file's: whole numbers are Int64, all else String.
    private static PushColumn settled(PushColumn column, ValueType from) {
        boolean open = column.type() == ScalarType.UNKNOWN && from != ScalarType.UNKNOWN;
        return open ? column.settledAs(from == ScalarType.INT32 || from == ScalarType.INT64 ? ScalarType.INT64 : ScalarType.STRING) : column;
    }

    private void rows(Path path, ColumnProjection projection, List<Source> sources, RowBatchBuilder builder, Progress progress) {
        try (var input = new LocalFile(path);
                ParquetFileReader reader = reading(path, () -> opened(input));
                RowReader rows = reading(path, () -> reader.buildRowReader().projection(projection).build())) {
            while (reading(path, rows::hasNext)) {
                reading(path, () -> {
                    rows.next();
                    return null;
                });
                for (int column = 0; column < sources.size(); column++) {
                    Source source = sources.get(column);
                    Object found = reading(path, () -> ParquetValues.plain(source.node(), rows.getValue(source.field())));
                    put(builder, column, source, found);
                }
                builder.endRow(builder.rows() + 1, fields(sources, rows));
                if (builder.rows() % RowChunk.ROWS == 0) {
                    progress.checkCancelled();
                    progress.at(builder.rows(), file.rows());
                }
            }
            progress.at(builder.rows(), file.rows());
        } catch (IOException e) {
            throw ParquetFile.unreadable(path, e);
        }
    }

    private static ParquetFileReader opened(LocalFile input) {
        try {
            return ParquetFileReader.open(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the library throws at a broken file is of many kinds; all of them mean the same.
    private static <T> T reading(Path path, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw ParquetFile.unreadable(path, e);
        }
    }

    private static void put(RowBatchBuilder builder, int column, Source source, Object found) {
        if (found == null) {
            return;
        }
        ValueType to = source.column().type();
        if (found instanceof String text && source.from() == ScalarType.STRING) {
            builder.text(column, text.toCharArray(), 0, text.length());
            return;
        }
        Object value = switch (found) {
            case byte[] bytes when to == ScalarType.STRING -> utf8(bytes);
            case Number seconds when to == ScalarType.UNIX_TIMESTAMP && source.column().role() == PushColumn.Role.FEATURE
                    && (source.from() == ScalarType.INT32 || source.from() == ScalarType.INT64) -> Instant.ofEpochSecond(seconds.longValue());
            default -> Values.read(found, source.from(), to);
        };
        if (value instanceof BadText(String reason)) {
            builder.bad(column, ValueText.format(source.from(), found), reason);
        } else {
            builder.value(column, value);
        }
    }

    private static Object utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new BadText(bytes.length + " bytes that are no UTF-8 text are not a String");
        }
    }

    private static RowBatchBuilder.Fields fields(List<Source> sources, RowReader rows) {
        return new RowBatchBuilder.Fields() {
            @Override
            public List<String> texts() {
                return sources.stream().map(source -> text(source).orElse("")).toList();
            }

            @Override
            public BitSet quoted() {
                var quoted = new BitSet();
                IntStream.range(0, sources.size()).filter(i -> text(sources.get(i)).isPresent()).forEach(quoted::set);
                return quoted;
            }

            private Optional<String> text(Source source) {
                return Optional.ofNullable(ParquetValues.plain(source.node(), rows.getValue(source.field())))
                        .map(found -> ValueText.format(source.from(), found));
            }
        };
    }
}
