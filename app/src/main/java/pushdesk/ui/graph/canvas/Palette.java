package pushdesk.ui.graph.canvas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import pushdesk.graph.card.Ink;
import pushdesk.ui.common.look.Theme;

/// A region without looks that lends the style sheet's colours to what is drawn on a canvas.
class Palette extends Region {
    private static final Map<Ink, CssMetaData<Palette, Paint>> META = new EnumMap<>(Ink.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL_META;
    private static final CssMetaData<Palette, Number> EM = new CssMetaData<>("-graph-em", StyleConverter.getSizeConverter(), Theme.TEXT_SIZE) {
        @Override
        public boolean isSettable(Palette palette) {
            return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(Palette palette) {
            return palette.em;
        }
    };

    static {
        for (Ink ink : Ink.values()) {
            META.put(ink, new CssMetaData<>(cssName(ink), StyleConverter.getPaintConverter(), Color.GRAY) {
                @Override
                public boolean isSettable(Palette palette) {
                    return true;
                }

                @Override
                public StyleableProperty<Paint> getStyleableProperty(Palette palette) {
                    return palette.inks.get(ink);
                }
            });
        }
        var all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(META.values());
        all.add(EM);
        ALL_META = List.copyOf(all);
    }

    private final Map<Ink, StyleableObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);

    private final StyleableDoubleProperty em = new SimpleStyleableDoubleProperty(EM, this, "em", Theme.TEXT_SIZE);

    Palette() {
        META.forEach((ink, meta) -> inks.put(ink, new SimpleStyleableObjectProperty<>(meta, this, ink.name(), Color.GRAY)));
    }

    /// `-graph-push-soft`
    private static String cssName(Ink ink) {
        return "-graph-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Color colour(Ink ink) {
        return inks.get(ink).get() instanceof Color colour ? colour : Color.GRAY;
    }

    /// How large 100 % is: 1 where text has its usual size.
    double unit() {
        return em.get() / Theme.TEXT_SIZE;
    }

    /// Runs the action whenever a colour changes.
    void onChange(Runnable action) {
        inks.values().forEach(ink -> ((Property<Paint>) ink).subscribe(action));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL_META;
    }
}
