package pushdesk.ui.common;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// A name that is cut in the middle where there is no room, with the whole in a tooltip.
public final class NameLabel extends Label {

    public NameLabel() {
        this("");
    }

    public NameLabel(String name) {
        super(name);
        getStyleClass().add("name-label");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setEllipsisString("…");
        setMinWidth(0);
        var whole = new Tooltip();
        whole.textProperty().bind(textProperty());
        tooltipProperty().bind(Bindings.when(textTruncatedProperty()).then(whole).otherwise((Tooltip) null));
    }
}
