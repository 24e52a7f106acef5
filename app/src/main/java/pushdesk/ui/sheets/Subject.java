package pushdesk.ui.sheets;

import pushdesk.ui.common.Words;

/// What the settings are about, in their order on the sheet.
public enum Subject {
    THEME("settings.theme", "settings.theme.words"), TEXT("settings.text", "settings.text.words"), MOTION("settings.motion", "settings.motion.words"),
    START("settings.start", "settings.start.words"), EDITOR("settings.editor", "settings.editor.words"), RULE("settings.rule", "settings.rule.words"),
    RETENTION("settings.retention", "settings.retention.words"), STORES("settings.stores", "settings.stores.words");

    private final String title;
    private final String words;

    Subject(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return Words.text(title);
    }

    /// What people may call it.
    public String words() {
        return Words.text(words);
    }
}
