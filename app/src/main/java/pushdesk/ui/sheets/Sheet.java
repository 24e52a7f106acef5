package pushdesk.ui.sheets;

import pushdesk.ui.common.Words;

/// What can be looked up beside the work.
public enum Sheet {
    NOTICES("sheet.notices"), HELP("sheet.help"), SETTINGS("sheet.settings"), TARGETS("sheet.targets"), READ_BACK("sheet.read-back"), APPLIED("sheet.applied");

    private final String title;

    Sheet(String title) {
        this.title = title;
    }

    public String title() {
        return Words.text(title);
    }
}
