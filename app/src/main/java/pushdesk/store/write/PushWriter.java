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
import pushdesk.store.journal.ChunkWriter;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.BoundColumn;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.Portion;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.plan.SortedRows;
import pushdesk.store.sql.Ahead;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Carries out a plan within one transaction: the rows into the journal and into the tables, in key order.
public final class PushWriter {
    private final Connection connection;
    private final PreparedPush plan;
    private final long push;
    private final int firstGroup;
    private final Executor helper;
    private final Progress progress;
    private final long work;
    private long done;

    /// @param push the number of the push
    /// @param firstGroup the number of the plan's first group in it
    public PushWriter(Connection connection, PreparedPush plan, long push, int firstGroup, Executor helper, Progress progress) {
        this.connection = connection;
        this.plan = plan;
        this.push = push;
        this.firstGroup = firstGroup;
        this.helper = helper;
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
            try (var chunks = new ChunkWriter(connection, push, firstGroup + group.number(), helper)) {
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
        List<BoundColumn> keys = group.views().getFirst().target().keys();
        int portion = Portion.rows(sources.stream().map(source -> plan.request().rows().columns().get(source).type()).toList());
        for (int from = 0; from < rows.count(); from += portion) {
            int to = Math.min(rows.count(), from + portion);
            progress.phase("Sorting");
            GatheredRows gathered = GatheredRows.of(rows, plan.acceptance().times(), from, to, sources, progress);
            progress.phase("Writing");
            write(gathered, keys, chunks, writers);
            chunks.storeAll();
        }
    }

    /// What each view gets of some of the gathered rows.
    private record Step(int from, int to, List<ViewWriter.Share> shares) {}

    private void write(GatheredRows rows, List<BoundColumn> keys, ChunkWriter chunks, List<ViewWriter> writers) throws SQLException {
        var ahead = new Ahead<Step>(helper, step -> {
            chunks.add(rows.lines(), rows.events(), rows.created(), keys, rows.columns(), step.from(), step.to());
            for (int i = 0; i < writers.size(); i++) {
                writers.get(i).write(step.shares().get(i));
                advance(step.to() - step.from());
            }
            chunks.storeReady();
        });
        for (int next = 0; next < rows.count(); next += TableWriter.MOST_ROWS) {
            int from = next;
            int to = Math.min(rows.count(), from + TableWriter.MOST_ROWS);
            ahead.make(() -> new Step(from, to, writers.stream().map(writer -> writer.share(rows, from, to)).toList()));
        }
        ahead.finish();
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
