package pushdesk.pictures;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.ui.Logged;

/// Takes pictures of every screen and state, light and dark, in each size: `ScreenPictures <folder> [sizes and subjects…]`, all of them where none is
/// named. Ends with 1 when JavaFX complained about a style.
///
/// Run in `app/` with the test class path and `-Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED`.
public final class ScreenPictures {

    /// Brings windows of its own to the states it has to show.
    @FunctionalInterface
    private interface Subject {
        void take(Path folder, Size size) throws Exception;
    }

    private static final Map<String, Subject> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("window", WindowPictures::take);
        SUBJECTS.put("habits", HabitPictures::take);
        SUBJECTS.put("work", WorkPictures::take);
        SUBJECTS.put("journal", JournalPictures::take);
        SUBJECTS.put("retrieval", RetrievalPictures::take);
        SUBJECTS.put("load", LoadPictures::take);
        SUBJECTS.put("applied", AppliedPictures::take);
        SUBJECTS.put("registry", RegistryPictures::take);
        SUBJECTS.put("server", ServerPictures::take);
        SUBJECTS.put("target", TargetPictures::take);
        SUBJECTS.put("popups", PopupPictures::take);
        SUBJECTS.put("scale", ScalePictures::take);
        SUBJECTS.put("letters", LetterPictures::take);
    }

    private ScreenPictures() {}

    public static void main(String[] arguments) throws Exception {
        List<String> named = Arrays.asList(arguments).subList(1, arguments.length);
        boolean complaints;
        try (var logged = new Logged()) {
            Pictures.startToolkit();
            for (Size size : Size.ALL) {
                for (Map.Entry<String, Subject> subject : SUBJECTS.entrySet()) {
                    if (chosen(named, size.name(), Size.ALL.stream().map(Size::name).toList()) && chosen(named, subject.getKey(), List.copyOf(SUBJECTS.keySet()))) {
                        subject.getValue().take(Path.of(arguments[0]).resolve(size.name()), size);
                    }
                }
            }
            complaints = !logged.messages().isEmpty();
            logged.messages().forEach(System.err::println);
        }
        System.exit(complaints ? 1 : 0);
    }

    /// Whether it is named, or nothing of its sort is.
    private static boolean chosen(List<String> named, String name, List<String> sort) {
        return named.contains(name) || named.stream().noneMatch(sort::contains);
    }
}
