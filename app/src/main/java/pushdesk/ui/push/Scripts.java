package pushdesk.ui.push;

import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.rows.script.PushScript;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.ScriptForm;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.Words;

/// The menu that copies a push as text which does it elsewhere.
final class Scripts extends MenuButton {
    private final PushViewModel model;

    Scripts(PushViewModel model) {
        super(Words.text("push.copy-as"), Icons.of(MaterialDesignC.CONTENT_COPY));
        this.model = model;
        setId("copy-as");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Words.text("push.copy-as.why")));
        setAccessibleText(Words.text("push.copy-as"));
        for (ScriptForm form : ScriptForm.values()) {
            getItems().add(item(form));
        }
        setOnShowing(event -> {
            Optional<PushScript> script = model.script();
            for (int i = 0; i < getItems().size(); i++) {
                ScriptForm form = ScriptForm.values()[i];
                getItems().get(i).setDisable(script.filter(form::offered).isEmpty());
            }
        });
    }

    private MenuItem item(ScriptForm form) {
        var item = new MenuItem(form.title());
        item.setOnAction(event -> model.script().flatMap(form::of).ifPresent(SystemClipboard::copy));
        return item;
    }
}
