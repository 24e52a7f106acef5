package pushdesk.ui.targets;

import static pushdesk.ui.common.Words.text;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pushdesk.ui.common.Parts;

/// The form of one target.
final class TargetFormView extends VBox {

    TargetFormView(TargetsViewModel model) {
        getStyleClass().add("target-form");
        TargetForm form = model.form();
        var title = new Label();
        title.getStyleClass().add("strong");
        var remove = button("targets.remove", "target-remove", () -> model.targets().stream()
                .filter(target -> target.name().equals(title.getUserData())).findFirst().ifPresent(model::remove));
        var save = button("targets.save", "target-save", model::save);
        save.getStyleClass().add("primary-button");
        var said = new Label();
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        model.saidProperty().subscribe(now -> {
            said.setText(now.text());
            said.getStyleClass().setAll("label", now.good() ? "good" : "bad");
            said.setVisible(!now.text().isEmpty());
            said.setManaged(said.isVisible());
        });
        var headers = new TextArea();
        headers.setPrefRowCount(2);
        Parts.leftByTab(headers);
        var production = new CheckBox(text("targets.production.why"));
        production.setMnemonicParsing(false);
        production.setWrapText(true);
        production.selectedProperty().bindBidirectional(form.productionProperty());
        TextField name = new TextField();
        getChildren().setAll(
                title,
                field("targets.name", "staging", name, form.nameProperty()),
                field("targets.url", "https://feast.example.com", new TextField(), form.urlProperty()),
                field("targets.token", text("targets.token.none"), new PasswordField(), form.tokenProperty()),
                field("targets.headers", "X-Api-Key: …", headers, form.headersProperty()),
                field("targets.authority", text("targets.authority.usual"), new TextField(), form.authorityProperty()),
                production,
                said,
                new FlowPane(8, 8, save, button("targets.test", "target-test", model::test), button("targets.cancel", "target-cancel", model::cancel), remove));
        model.editingProperty().subscribe(open -> {
            if (open) {
                title.setUserData(form.nameProperty().get());
                title.setText(model.changing() ? text("targets.edit", form.nameProperty().get()) : text("targets.new"));
                remove.setVisible(model.changing());
                name.requestFocus();
            }
        });
    }

    private static Button button(String key, String id, Runnable action) {
        var button = new Button(text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node field(String key, String prompt, TextInputControl field, StringProperty value) {
        var label = new Label(text(key));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        field.setAccessibleText(text(key));
        field.setPromptText(prompt);
        field.setId(key.replace('.', '-'));
        field.textProperty().bindBidirectional(value);
        return new VBox(2, label, field);
    }
}
