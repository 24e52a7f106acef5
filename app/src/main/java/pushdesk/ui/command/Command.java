package pushdesk.ui.command;

import javafx.scene.input.KeyCombination;

/// Something the user can have done from anywhere in the window.
///
/// @param shortcut null when it has none
/// @param subjects further words that it is found by
public record Command(String title, KeyCombination shortcut, Runnable action, String subjects) {

    public static Command of(String title, String shortcut, Runnable action) {
        return new Command(title, shortcut.isEmpty() ? null : KeyCombination.valueOf(shortcut), action, "");
    }

    /// The same, found by these words too.
    public Command foundBy(String words) {
        return new Command(title, shortcut, action, words);
    }

    /// The shortcut as this system writes it; empty when there is none.
    public String keys() {
        return shortcut == null ? "" : shortcut.getDisplayText();
    }
}
