package pushdesk.ui.common;

import java.util.Optional;
import pushdesk.rows.script.PushScript;

/// What a push can be copied as.
public enum ScriptForm {
    PYTHON("push.copy-as.python"), CURL("push.copy-as.curl"), COMMAND("push.copy-as.command");

    private static final String SERVER = "http://localhost:6566";
    private final String title;

    ScriptForm(String title) {
        this.title = title;
    }

    public String title() {
        return Words.text(title);
    }

    /// The text; empty where the rows are too many for it.
    public Optional<String> of(PushScript script) {
        return switch (this) {
            case PYTHON -> script.python();
            case CURL -> script.curl(SERVER);
            case COMMAND -> script.command();
        };
    }

    /// Whether there is a text, without making it.
    public boolean offered(PushScript script) {
        return script.small() || script.file().isPresent() && this != CURL;
    }
}
