package pushdesk.ui.push;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.Propagation;
import pushdesk.model.PushMode;
import pushdesk.model.StoreKind;
import pushdesk.store.PushResult;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.LocalStoreText;

/// What the push screen says it will do, and has done.
final class PushWords {
    private static final int VIEWS_TOLD_APART = 4;

    private PushWords() {}

    /// `Push 1,000 rows to the local stores`
    static String button(long rows, boolean someLeftOut, PushMode mode) {
        return "Push " + (someLeftOut ? Formats.count(rows, "good row", "good rows") : Formats.count(rows, "row", "rows"))
                + " to " + LocalStoreText.written(mode);
    }

    /// `Push 13 done in 0.04 s.`
    static String done(PushResult result) {
        return "Push " + result.pushId() + " done in " + Formats.took(result.took()) + ".";
    }

    /// `995 and 998 values written online, 1,000 rows appended offline.`
    static String written(PushResult result) {
        List<Propagation> online = result.propagations().stream().filter(line -> line.store() == StoreKind.ONLINE && line.refused().isEmpty()).toList();
        List<Propagation> offline = result.propagations().stream().filter(line -> line.store() == StoreKind.OFFLINE && line.refused().isEmpty()).toList();
        String onlineWords = online.isEmpty() ? "" : values(online) + " written online";
        String offlineWords = offline.isEmpty() ? "" : Formats.count(sum(offline), "row", "rows") + " appended offline";
        String between = onlineWords.isEmpty() || offlineWords.isEmpty() ? "" : ", ";
        String all = onlineWords + between + offlineWords;
        return all.isEmpty() ? "Nothing was written." : all + ".";
    }

    private static String values(List<Propagation> lines) {
        if (lines.size() > VIEWS_TOLD_APART) {
            return Formats.count(sum(lines), "value", "values") + " in " + Formats.count(lines.size()) + " views";
        }
        List<String> counts = lines.stream().map(line -> Formats.count(line.written())).toList();
        String last = counts.getLast();
        String first = counts.subList(0, counts.size() - 1).stream().collect(Collectors.joining(", "));
        boolean one = counts.size() == 1 && lines.getFirst().written() == 1;
        return (first.isEmpty() ? last : first + " and " + last) + (one ? " value" : " values");
    }

    private static long sum(List<Propagation> lines) {
        return lines.stream().mapToLong(Propagation::written).sum();
    }
}
