package pushdesk.graph.export;

import static java.util.Map.entry;

import java.util.Map;
import pushdesk.graph.card.Ink;

/// The colours of a sheet, 0xAARRGGBB by what they are for.
public record Colours(Map<Ink, Integer> inks) {

    /// Those of the window's light theme.
    public static final Colours LIGHT = new Colours(Map.ofEntries(
            entry(Ink.CANVAS, 0xfffbfcfd),
            entry(Ink.DOT, 0xffd1d9e0),
            entry(Ink.CARD, 0xffffffff),
            entry(Ink.LINE, 0xffd1d9e0),
            entry(Ink.EDGE, 0xffd1d9e0),
            entry(Ink.TEXT, 0xff1f2328),
            entry(Ink.MUTED, 0xff59636e),
            entry(Ink.FAINT, 0xff6a737d),
            entry(Ink.ON_COLOUR, 0xffffffff),
            entry(Ink.SHADOW, 0x261f2328),
            entry(Ink.PUSH, 0xffbc4c00),
            entry(Ink.PUSH_SOFT, 0xfffff1e5),
            entry(Ink.VIEW, 0xff0969da),
            entry(Ink.VIEW_SOFT, 0xffddf4ff),
            entry(Ink.SERVICE, 0xff8250df),
            entry(Ink.STORE, 0xff1a7f37),
            entry(Ink.BATCH, 0xff57606a),
            entry(Ink.WARNING, 0xff9a6700)));

    /// Those of the window's dark theme.
    public static final Colours DARK = new Colours(Map.ofEntries(
            entry(Ink.CANVAS, 0xff090c10),
            entry(Ink.DOT, 0xff3d444d),
            entry(Ink.CARD, 0xff0d1117),
            entry(Ink.LINE, 0xff3d444d),
            entry(Ink.EDGE, 0xff3d444d),
            entry(Ink.TEXT, 0xfff0f6fc),
            entry(Ink.MUTED, 0xff9198a1),
            entry(Ink.FAINT, 0xff7d8590),
            entry(Ink.ON_COLOUR, 0xff0d1117),
            entry(Ink.SHADOW, 0x99010409),
            entry(Ink.PUSH, 0xfff0883e),
            entry(Ink.PUSH_SOFT, 0xff341f10),
            entry(Ink.VIEW, 0xff4493f8),
            entry(Ink.VIEW_SOFT, 0xff121d2f),
            entry(Ink.SERVICE, 0xffab7df8),
            entry(Ink.STORE, 0xff3fb950),
            entry(Ink.BATCH, 0xff9198a1),
            entry(Ink.WARNING, 0xffd29922)));

    public Colours {
        inks = Map.copyOf(inks);
    }

    int of(Ink ink) {
        return inks.get(ink);
    }

    /// The colour stepped back towards the background, for what is not lit; as opaque as before.
    int paled(Ink ink, double share) {
        int own = of(ink);
        int back = of(Ink.CANVAS);
        return own & 0xff000000 | mixed(own >> 16, back >> 16, share) << 16 | mixed(own >> 8, back >> 8, share) << 8 | mixed(own, back, share);
    }

    private static int mixed(int own, int back, double share) {
        return (int) Math.round((own & 0xff) * (1 - share) + (back & 0xff) * share);
    }
}
