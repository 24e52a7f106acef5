package pushdesk.ui.push.input;

import pushdesk.ui.common.Words;

/// Where the rows come from.
public enum Input {
    CSV("push.input.file"), FORM("push.input.form"), GENERATOR("push.input.generate");

    private final String title;

    Input(String title) {
        this.title = title;
    }

    public String title() {
        return Words.text(title);
    }
}
