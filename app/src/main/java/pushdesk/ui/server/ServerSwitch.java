package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.ui.common.Icons;

/// The switch of the top bar: whether the server is on, and where.
public final class ServerSwitch extends Button {

    /// @param show brings the log to the front
    public ServerSwitch(ServerViewModel model, Runnable show) {
        setId("server-switch");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            model.toggle();
            show.run();
        });
        model.stateProperty().subscribe(state -> {
            boolean on = state == ServerViewModel.State.ON;
            setGraphic(Icons.of(on ? MaterialDesignC.CHECKBOX_BLANK_CIRCLE : MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE, on ? "good" : "muted"));
            setText(switch (state) {
                case OFF -> text("server.switch.off");
                case STARTING -> text("server.switch.starting");
                case ON -> text("server.switch.on", String.valueOf(model.addressProperty().get().getPort()));
                case CLOSING -> text("server.switch.closing");
            });
            setTooltip(new Tooltip(on ? text("server.switch.on.tip", model.addressProperty().get()) : text("server.switch.off.tip")));
        });
    }
}
