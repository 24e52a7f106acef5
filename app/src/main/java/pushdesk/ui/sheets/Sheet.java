package pushdesk.ui.sheets;

/// What can be looked up beside the work.
public enum Sheet {
    NOTICES("Notices"), HELP("What to do, and keys"), SETTINGS("Settings");

    private final String title;

    Sheet(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
