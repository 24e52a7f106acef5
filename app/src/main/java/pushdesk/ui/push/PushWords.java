package pushdesk.ui.push;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.LocalStoreText;
import pushdesk.ui.common.Words;

/// What the push screen says it will do, and has done.
final class PushWords {
    private static final int VIEWS_TOLD_APART = 4;

    private PushWords() {}

    /// `Push 1,000 rows to the local stores`
    static String button(long rows, boolean someLeftOut, PushMode mode) {
        return Words.count(someLeftOut ? "push.button.good" : "push.button.rows", rows, LocalStoreText.written(mode));
    }

    /// `Push 13 done in 0.04 s.`
    static String done(PushResult result) {
        return Words.text("push.done", result.pushId(), Formats.took(result.took()));
    }

    /// `995 and 998 keys written online, 1,000 rows appended offline.`
    static String written(PushResult result) {
        List<Propagation> online = result.propagations().stream().filter(line -> line.store() == StoreKind.ONLINE && line.refused().isEmpty()).toList();
        List<Propagation> offline = result.propagations().stream().filter(line -> line.store() == StoreKind.OFFLINE && line.refused().isEmpty()).toList();
        String onlineWords = online.isEmpty() ? "" : Words.text("push.written.online", values(online));
        String offlineWords = offline.isEmpty() ? "" : Words.count("push.written.offline", sum(offline));
        String between = onlineWords.isEmpty() || offlineWords.isEmpty() ? "" : ", ";
        String all = onlineWords + between + offlineWords;
        return all.isEmpty() ? Words.text("push.written.nothing") : all + ".";
    }

    private static String values(List<Propagation> lines) {
        if (lines.size() > VIEWS_TOLD_APART) {
            return Words.count("push.values.views", sum(lines), lines.size());
        }
        List<String> counts = lines.stream().map(line -> Formats.count(line.written())).toList();
        String last = counts.getLast();
        String first = counts.subList(0, counts.size() - 1).stream().collect(Collectors.joining(", "));
        return first.isEmpty() ? Words.count("push.values", lines.getFirst().written()) : Words.text("push.values.each", first, last);
    }

    private static long sum(List<Propagation> lines) {
        return lines.stream().mapToLong(Propagation::written).sum();
    }
}
