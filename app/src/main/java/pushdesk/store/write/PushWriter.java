package pushdesk.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.journal.ChunkWriter;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.BoundColumn;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.Portion;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.plan.SortedRows;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Carries out a plan within one transaction: the rows into the journal and into the tables, in key order.
public final class PushWriter {
    private final Connection connection;
    private final PreparedPush plan;
    private final long push;
    private final int firstGroup;
    private final Executor compressor;
    private final Progress progress;
    private final long work;
    private long done;

    /// @param push the number of the push
    /// @param firstGroup the number of the plan's first group in it
    public PushWriter(Connection connection, PreparedPush plan, long push, int firstGroup, Executor compressor, Progress progress) {
        this.connection = connection;
        this.plan = plan;
        this.push = push;
        this.firstGroup = firstGroup;
        this.compressor = compressor;
        this.progress = progress;
        long online = plan.groups().stream().mapToLong(group -> (long) group.rows().count() * group.views().size()).sum();
        this.work = online + (plan.offline().isPresent() ? plan.request().rows().rowsRead() : 0);
    }

    /// @param tables the table of each view that is written
    public void online(Map<String, StoredTable> tables) throws SQLException {
        for (KeyGroup group : plan.groups()) {
            List<Integer> sources = sources(group);
            new PushJournal(connection).addGroup(push, firstGroup + group.number(), layout(group, sources));
            var writers = new ArrayList<ViewWriter>();
            try (var chunks = new ChunkWriter(connection, push, firstGroup + group.number(), compressor)) {
                for (KeyGroup.Member member : group.views()) {
                    writers.add(new ViewWriter(connection, tables.get(member.target().view().name()), member, sources, push));
                }
                write(group, sources, chunks, writers);
                for (ViewWriter writer : writers) {
                    writer.figure(plan.rule());
                }
            }
        }
    }

    private void write(KeyGroup group, List<Integer> sources, ChunkWriter chunks, List<ViewWriter> writers) throws SQLException {
        SortedRows rows = group.rows();
        RowTimes times = plan.acceptance().times();
        List<BoundColumn> keys = group.views().getFirst().target().keys();
        int portion = Portion.rows(sources.stream().map(source -> plan.request().rows().columns().get(source).type()).toList());
        for (int from = 0; from < rows.count(); ) {
            int to = Math.min(rows.count(), from + portion);
            progress.phase("Sorting");
            List<ColumnVector> columns = rows.gather(from, to, sources, progress);
            long[] lines = rows.lines(from, to);
            var events = new long[to - from];
            var created = new long[to - from];
            for (int i = 0; i < events.length; i++) {
                events[i] = times.event(rows.row(from + i));
                created[i] = times.created(rows.row(from + i));
            }
            progress.phase("Writing");
            chunks.add(lines, events, created, keys, columns);
            for (ViewWriter writer : writers) {
                for (int first = from; first < to; first += TableWriter.MOST_ROWS) {
                    int after = Math.min(to, first + TableWriter.MOST_ROWS);
                    for (int position = first; position < after; position++) {
                        writer.row(rows.row(position), position - from, columns, lines, events, created);
                    }
                    chunks.storeReady();
                    advance(after - first);
                }
                writer.flush();
            }
            chunks.storeAll();
            from = to;
        }
    }

    /// @return how many rows were appended
    public long offline(StoredTable table) throws SQLException {
        progress.phase("Writing");
        var writer = new OfflineWriter(connection, table, plan, push);
        for (int chunk = 0; chunk < plan.request().rows().chunkCount(); chunk++) {
            advance(writer.append(chunk));
        }
        writer.figure();
        return writer.appended();
    }

    private void advance(int rows) {
        done += rows;
        progress.at(done, work);
        progress.checkCancelled();
    }

    /// The columns of the group, then the one that names each row's first push, if the rows bring it.
    private List<Integer> sources(KeyGroup group) {
        List<PushColumn> columns = plan.request().rows().columns();
        IntStream origin = IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(PushJournal.ORIGIN));
        return Stream.concat(group.sources().stream(), origin.boxed()).toList();
    }

    private List<PushJournal.GroupColumn> layout(KeyGroup group, List<Integer> sources) {
        int keys = group.views().getFirst().target().keys().size();
        return IntStream.range(0, sources.size())
                .mapToObj(i -> column(sources.get(i), i < keys ? PushColumn.Role.KEY : PushColumn.Role.FEATURE))
                .toList();
    }

    private PushJournal.GroupColumn column(int source, PushColumn.Role role) {
        PushColumn column = plan.request().rows().columns().get(source);
        return new PushJournal.GroupColumn(column.featureName(), column.type(), role);
    }
}
