package pushdesk.ui.push;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.rows.script.PushScript;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// The menu that copies a push as text which does it elsewhere.
final class Scripts extends MenuButton {
    private static final String SERVER = "http://localhost:6566";

    private final PushViewModel model;

    Scripts(PushViewModel model) {
        super(Words.text("push.copy-as"), Icons.of(MaterialDesignC.CONTENT_COPY));
        this.model = model;
        setId("copy-as");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Words.text("push.copy-as.why")));
        setAccessibleText(Words.text("push.copy-as"));
        getItems().addAll(
                item("push.copy-as.python", PushScript::python),
                item("push.copy-as.curl", script -> script.curl(SERVER)),
                item("push.copy-as.command", PushScript::command));
        setOnShowing(event -> getItems().forEach(item -> item.getProperties().computeIfPresent("offer", (key, offer) -> {
            ((Runnable) offer).run();
            return offer;
        })));
    }

    private MenuItem item(String key, Function<PushScript, Optional<String>> text) {
        var item = new MenuItem(Words.text(key));
        Consumer<String> copy = content -> {
            var clipboard = new ClipboardContent();
            clipboard.putString(content);
            Clipboard.getSystemClipboard().setContent(clipboard);
        };
        item.setOnAction(event -> model.script().flatMap(text).ifPresent(copy));
        Runnable offer = () -> item.setDisable(model.script().filter(script -> script.small() || script.file().isPresent() && !key.endsWith("curl")).isEmpty());
        item.getProperties().put("offer", offer);
        return item;
    }
}
