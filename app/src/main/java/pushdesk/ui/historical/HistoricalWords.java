package pushdesk.ui.historical;

import java.util.ArrayList;
import java.util.List;
import pushdesk.store.join.HistoricalFeatures;
import pushdesk.store.retrieval.ComputedFeature;
import pushdesk.ui.common.Words;

/// Joins in words.
final class HistoricalWords {
    private HistoricalWords() {}

    static String summary(HistoricalFeatures joined) {
        var parts = new ArrayList<String>();
        parts.add(Words.count("count.rows", joined.rows()));
        for (HistoricalFeatures.Found view : joined.found()) {
            var counts = new ArrayList<>(List.of(Words.text("historical.found", view.found())));
            if (view.pastTtl() > 0) {
                counts.add(Words.text("historical.past-ttl", view.pastTtl()));
            }
            if (view.notFound() > 0) {
                counts.add(Words.text("historical.not-found", view.notFound()));
            }
            parts.add(Words.text("historical.view", view.view(), String.join(", ", counts)));
        }
        for (HistoricalFeatures.Failed failed : joined.failed()) {
            parts.add(Words.text("historical.failed", failed.feature(), failed.rows(), failed.reason()));
        }
        for (ComputedFeature feature : joined.elsewhere()) {
            parts.add(Words.text("historical.elsewhere", feature.name(), feature.reason()));
        }
        return String.join("  ·  ", parts);
    }
}
