package pushdesk.ui.details;

import java.time.Instant;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Line;
import pushdesk.ui.details.Details.Tone;

/// How old a view's newest online value is, held against its ttl.
record Freshness(DetailsReader reader) {

    Line line(FeatureView view) {
        return new Line(view.name(), "", text(view), false, tone(view));
    }

    String text(FeatureView view) {
        if (!view.online()) {
            return Words.text("details.not-online");
        }
        Optional<Instant> newest = newest(view);
        if (reader.figures() == null) {
            return Formats.ttl(view.ttl());
        }
        if (newest.isEmpty()) {
            return Words.text("details.no-rows");
        }
        String age = Formats.age(newest.get(), reader.now());
        return expired(view, newest.get()) ? Words.text("details.expired", age, Formats.ttl(view.ttl())) : Words.text("details.fresh", age, Formats.ttl(view.ttl()));
    }

    Tone tone(FeatureView view) {
        return newest(view).filter(newest -> expired(view, newest)).map(newest -> Tone.WARNING).orElse(Tone.MUTED);
    }

    private Optional<Instant> newest(FeatureView view) {
        return reader.figures() == null ? Optional.empty() : reader.figures().online().getOrDefault(view.name(), Figure.EMPTY).newestEvent();
    }

    private boolean expired(FeatureView view, Instant newest) {
        return view.outlived(newest, reader.now());
    }
}
