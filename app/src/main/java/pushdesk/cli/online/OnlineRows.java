package pushdesk.cli.online;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pushdesk.cli.online.OnlineRow.Status;
import pushdesk.model.FeatureView;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// Reads what `online` answers with.
///
/// @param stored the rows of the view, at the moment that is asked about
/// @param now the moment that values are judged old at
record OnlineRows(Function<RowQuery, RowPage> stored, FeatureView view, Instant now) {
    private static final int PAGE = 5_000;

    /// The stored columns, keys first.
    List<RowPage.Column> columns() {
        return stored.apply(RowQuery.first(1)).columns();
    }

    /// Hands on row after row until there are no more, or the taker wants no more.
    ///
    /// @param limit how many rows at most
    /// @return how many rows there are, those past the limit included
    long read(EntityRows entities, long limit, Predicate<OnlineRow> taker) {
        return entities.complete(view) ? lookUp(entities.lookups(), limit, taker) : browse(entities.values(), limit, taker);
    }

    private long lookUp(List<Map<String, String>> lookups, long limit, Predicate<OnlineRow> taker) {
        for (Map<String, String> keys : lookups.subList(0, (int) Math.min(limit, lookups.size()))) {
            Map<String, List<String>> equal = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> List.of(key.getValue())));
            Optional<StoredRow> row = stored.apply(query(equal, 0, 1)).rows().stream().findFirst();
            if (!taker.test(new OnlineRow(keys, row.map(this::status).orElse(Status.NOT_FOUND), row))) {
                break;
            }
        }
        return lookups.size();
    }

    private long browse(Map<String, List<String>> equal, long limit, Predicate<OnlineRow> taker) {
        long read = 0;
        while (true) {
            RowPage page = stored.apply(query(equal, read, (int) Math.min(PAGE, limit - read)));
            for (StoredRow row : page.rows()) {
                if (!taker.test(new OnlineRow(Map.of(), status(row), Optional.of(row)))) {
                    return page.total();
                }
            }
            read += page.rows().size();
            if (page.rows().isEmpty() || read >= limit || read >= page.total()) {
                return page.total();
            }
        }
    }

    private Status status(StoredRow row) {
        boolean expired = row.eventTime() != null && view.outlived(row.eventTime(), now);
        return expired ? Status.OUTSIDE_MAX_AGE : Status.PRESENT;
    }

    private static RowQuery query(Map<String, List<String>> equal, long offset, int limit) {
        return new RowQuery("", equal, OptionalLong.empty(), Optional.empty(), false, offset, limit);
    }
}
