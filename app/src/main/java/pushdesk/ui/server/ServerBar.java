package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import pushdesk.serving.ServerOptions;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.SystemClipboard;

/// Turns the server on and off, and says where it listens.
final class ServerBar extends VBox {
    private static final int TOKEN_BYTES = 24;

    private final FlowPane line = new FlowPane(10, 8);
    private final Label fault = new Label();

    ServerBar(ServerViewModel model) {
        getStyleClass().add("server-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        fault.getStyleClass().add("bad");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().setAll(line, fault);
        List<Node> off = settings(model);
        Node on = address(model);
        Button power = power(model);
        model.stateProperty().subscribe(state -> {
            line.getChildren().setAll(power);
            line.getChildren().addAll(state == ServerViewModel.State.OFF ? off : List.of(on));
        });
    }

    private static Button power(ServerViewModel model) {
        var button = new Button();
        button.setId("server-power");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.toggle());
        model.stateProperty().subscribe(state -> {
            button.setText(switch (state) {
                case OFF -> text("server.turn-on");
                case STARTING -> text("server.starting");
                case ON -> text("server.turn-off");
                case CLOSING -> text("server.closing");
            });
            button.setDisable(state == ServerViewModel.State.STARTING || state == ServerViewModel.State.CLOSING);
            button.getStyleClass().remove("primary-button");
            if (state == ServerViewModel.State.OFF) {
                button.getStyleClass().add("primary-button");
            }
        });
        return button;
    }

    private static List<Node> settings(ServerViewModel model) {
        TextField host = field(new TextField(), "server-host", text("server.host"), ServerOptions.LOOPBACK, 11, model.hostProperty());
        host.setTooltip(new Tooltip(text("server.host.tip")));
        TextField port = field(new TextField(), "server-port", text("server.port"), String.valueOf(ServerOptions.USUAL_PORT), 4, model.portProperty());
        TextField token = field(new PasswordField(), "server-token", text("server.token"), text("server.token.none"), 10, model.tokenProperty());
        token.setTooltip(new Tooltip(text("server.token.tip")));
        var make = new Button(null, Icons.of(MaterialDesignK.KEY_PLUS));
        make.getStyleClass().add("icon-button");
        make.setTooltip(new Tooltip(text("server.token.make")));
        make.setAccessibleText(text("server.token.make"));
        make.setOnAction(event -> {
            model.tokenProperty().set(randomToken());
            SystemClipboard.copy(model.tokenProperty().get());
        });
        var address = new HBox(6, label("server.address"), host, new Label(":"), port);
        var secret = new HBox(6, label("server.token"), token, make);
        for (HBox part : new HBox[] {address, secret}) {
            part.setAlignment(Pos.CENTER_LEFT);
        }
        return List.of(address, secret);
    }

    private static Label label(String key) {
        var label = new Label(text(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static TextField field(TextField field, String id, String name, String prompt, int columns, StringProperty value) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.setPrefColumnCount(columns);
        field.setMinWidth(USE_PREF_SIZE);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Node address(ServerViewModel model) {
        var where = new Label();
        where.getStyleClass().addAll("strong", "good");
        where.setMinWidth(USE_PREF_SIZE);
        where.textProperty().bind(model.addressProperty().map(Object::toString).orElse(""));
        var copy = new Button(null, Icons.of(MaterialDesignC.CONTENT_COPY));
        copy.getStyleClass().add("icon-button");
        copy.setTooltip(new Tooltip(text("server.copy")));
        copy.setAccessibleText(text("server.copy"));
        copy.setOnAction(event -> SystemClipboard.copy(where.getText()));
        copy.visibleProperty().bind(model.addressProperty().isNotNull());
        var guarded = new Label();
        guarded.getStyleClass().add("muted");
        guarded.textProperty().bind(model.tokenProperty().map(token -> token.isBlank() ? text("server.open") : text("server.guarded")));
        guarded.visibleProperty().bind(copy.visibleProperty());
        var line = new HBox(8, where, copy, guarded);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String randomToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
