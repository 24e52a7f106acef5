package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import pushdesk.ui.common.look.AppMark;
import pushdesk.ui.common.look.Theme;

/// Draws the application's icon in the sizes that systems ask for, from the mark that the window shows: `IconPictures <folder>`.
public final class IconPictures {
    private IconPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Pictures.startToolkit();
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            var image = Pictures.onFxThread(() -> {
                var mark = new AppMark(size);
                var scene = new Scene(new Group(mark), size, size, Color.TRANSPARENT);
                Theme.LIGHT.apply(scene, 1);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                var parameters = new SnapshotParameters();
                parameters.setFill(Color.TRANSPARENT);
                return mark.snapshot(parameters, null);
            });
            Pictures.write(image, folder.resolve("pushdesk-" + size + ".png"));
        }
        System.exit(0);
    }
}
