package pushdesk.graph.card;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import pushdesk.model.Span;

/// The words of the cards, which lie in `words.properties` beside this class; a second language is a second file there.
final class CardWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("pushdesk.graph.card.words");

    private CardWords() {}

    static String text(String key) {
        return BUNDLE.getString(key);
    }

    static String text(String key, String value) {
        return BUNDLE.getString(key).replace("{0}", value);
    }

    /// `1,204 keys`
    static String count(String things, long number) {
        return text("count." + things + (number == 1 ? ".one" : ".other"), String.format(Locale.ROOT, "%,d", number));
    }

    /// `now`, `26 h`, `in 5 min`
    static String age(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        Span span = Span.roughly(age.abs());
        if (span.amount() == 0) {
            return text("now");
        }
        return age.isNegative() ? text("ahead", span(span)) : span(span);
    }

    static String duration(Duration whole) {
        return Span.parts(whole).stream().map(CardWords::span).collect(Collectors.joining(" "));
    }

    private static String span(Span span) {
        return text("unit." + span.unit(), Long.toString(span.amount()));
    }
}
