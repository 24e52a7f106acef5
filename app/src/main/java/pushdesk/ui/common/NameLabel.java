package pushdesk.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

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
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tell());
    }

    /// Made only now: lists hold many names, and a tooltip is a window with a style sheet of its own.
    private void tell() {
        if (!isTextTruncated()) {
            setTooltip(null);
        } else if (getTooltip() == null) {
            var whole = new Tooltip();
            whole.textProperty().bind(textProperty());
            setTooltip(whole);
        }
    }
}
