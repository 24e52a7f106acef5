package pushdesk.ui.push;

import java.util.List;
import pushdesk.ui.common.Words;

/// What the foot of the push screen says and offers.
///
/// @param button what the main button does when pressed
/// @param pushable whether it may be pressed
/// @param headline what was done, in a few words; empty while nothing was
/// @param sentences what the user should know now; the first the most
/// @param tone how grave that is
/// @param pushGoodRows the offer to leave bad rows out; empty when there is nothing to offer
/// @param badRowsLeftOut what became of the bad rows; empty while they refuse the push
/// @param fillCreated whether filling the created column is a choice here
public record Outlook(
        String button,
        boolean pushable,
        String headline,
        List<String> sentences,
        Tone tone,
        String pushGoodRows,
        String badRowsLeftOut,
        boolean fillCreated) {

    public enum Tone { CALM, WARNING, REFUSED }

    static final Outlook NOTHING = new Outlook(Words.text("push.button"), false, "", List.of(), Tone.CALM, "", "", false);

    public Outlook {
        sentences = List.copyOf(sentences);
    }
}
