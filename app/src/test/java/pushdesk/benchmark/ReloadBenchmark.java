package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import pushdesk.model.lineage.Lineage;
import pushdesk.pictures.Pictures;
import pushdesk.pictures.Size;
import pushdesk.ui.catalog.CatalogItem;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.opening.EmbeddedEngine;

/// Prints how long after a file of definitions was saved the list and the graph of an open window show what it says. A JVM of its own for each size,
/// the median of several edits.
final class ReloadBenchmark {
    private static final int EDITS = 7;
    private static final long PROMISED = 1_000;
    private static final String ADDED = "\n\nfrom feast import Entity as AnEntity, FeatureView as AView, FileSource as ASource\n";

    private final Pictures window;

    private GraphCanvas canvas; // looked for once: what is measured shares its thread with who asks

    private ReloadBenchmark(Pictures window) {
        this.window = window;
    }

    /// Without arguments both sizes, each in a JVM of its own; else the number of views given.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println("Saving a file while the window is open, promised in the list and the graph within " + PROMISED + " ms; the median of " + EDITS);
            for (String views : List.of("10", "1000")) {
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless", "-Dprism.order=sw",
                        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), ReloadBenchmark.class.getName(), views)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
            }
            return;
        }
        Path folder = Files.createTempDirectory("pushdesk-reload");
        LargeRepository.write(Files.createDirectories(folder.resolve("repo")), Integer.parseInt(arguments[0]));
        Pictures.startToolkit();
        try (var window = new Pictures(folder, new EmbeddedEngine(folder.resolve("stores")), List.of(), Size.USUAL)) {
            List<Long> times = new ReloadBenchmark(window).edit(folder.resolve("repo"));
            System.out.printf(Locale.ROOT, "  %,6d views  %,6d ms, the longest %,d ms%n", Integer.parseInt(arguments[0]),
                    times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow(), times.stream().max(Long::compare).orElseThrow());
        }
        System.exit(0);
    }

    private List<Long> edit(Path repo) throws Exception {
        window.act(() -> window.desktop().open(repo));
        window.until(() -> window.desktop().workspace().figuresProperty().get() != null);
        Path file = python(repo);
        String text = Files.readString(file) + ADDED;
        var times = new ArrayList<Long>();
        for (int i = 0; i < EDITS; i++) {
            Pictures.settle();
            String name = "edited_" + i;
            long saved = System.nanoTime();
            Files.writeString(file, text + name + " = AView(name=\"" + name + "\", entities=[], source=ASource(name=\"" + name + "_log\", path=\"x.parquet\", timestamp_field=\"ts\"))\n");
            until(() -> listed(name) && drawn(name));
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved));
        }
        return times;
    }

    private static Path python(Path repo) throws IOException {
        try (Stream<Path> files = Files.walk(repo)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().findFirst().orElseThrow();
        }
    }

    private boolean listed(String name) {
        return window.desktop().scene().lookup(".catalog .tree-view") instanceof TreeView<?> list && list.getRoot().getChildren().stream()
                .flatMap(group -> group.getChildren().stream()).map(TreeItem::getValue)
                .anyMatch(item -> item instanceof CatalogItem.Entry entry && entry.title().equals(name));
    }

    private boolean drawn(String name) {
        if (canvas == null) {
            canvas = window.desktop().scene().getRoot().lookupAll("*").stream()
                    .filter(GraphCanvas.class::isInstance).map(GraphCanvas.class::cast).findFirst().orElseThrow();
        }
        return canvas.place(new Lineage.Node(Lineage.NodeKind.FEATURE_VIEW, name)).isPresent();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        while (!Pictures.onFxThread(condition::getAsBoolean)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
