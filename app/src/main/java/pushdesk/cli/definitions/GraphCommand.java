package pushdesk.cli.definitions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.graph.Focus;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Cards;
import pushdesk.graph.export.Colours;
import pushdesk.graph.export.GraphExport;
import pushdesk.graph.export.Region;
import pushdesk.graph.export.SheetBuilder;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.layout.LayoutOptions;
import pushdesk.graph.light.Lighting;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.lineage.Lineage;
import pushdesk.repo.FeatureRepoReader;

/// `graph REPO -o FILE`: the graph of a repository as a picture, SVG or PNG by the file's name.
@Command(
        name = "graph",
        description = "Draw the graph of a repository as an SVG or PNG file.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class GraphCommand implements Callable<Integer> {
    private static final double WIDE = 16 / 9.0;

    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or a registry: a file, or the URL of a SQL one.")
    private String repository;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "Where to write; the name ends in .svg or .png.")
    private Path file;

    @Option(names = "--focus", paramLabel = "SYNTAX", defaultValue = "",
            description = "Draw a part: a name, or 2+name+1 for two steps up and one down; a plus without a number goes all the way.")
    private String focus;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "The colours. Default: ${DEFAULT-VALUE}.")
    private ThemeName theme;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1", description = "Pixels of a PNG for each of the picture. Default: ${DEFAULT-VALUE}.")
    private double scale;

    @Option(names = "--top-down", description = "Let the values flow down instead of to the right.")
    private boolean topDown;

    @Mixin
    private RegistryOptions registries;

    @Mixin
    private CommonOptions common;

    /// Written as on the command line.
    enum ThemeName {
        light(Colours.LIGHT), dark(Colours.DARK);

        private final Colours colours;

        ThemeName(Colours colours) {
            this.colours = colours;
        }
    }

    public GraphCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        System.setProperty("java.awt.headless", "true"); // a display that can't be reached would otherwise be asked for
        FeatureRepo repo = RegistryOptions.isRegistry(repository) ? registries.read(repository, common.project()).repo() : FeatureRepoReader.read(Path.of(repository));
        Lineage lineage = part(Lineage.of(repo));
        var options = new LayoutOptions(topDown ? Orientation.TOP_DOWN : Orientation.LEFT_TO_RIGHT, WIDE, CardSize.of(lineage, node -> 0));
        GraphPicture picture = GraphLayout.of(lineage, options, Progress.NONE);
        var cards = new Cards(repo, Set.of(), Optional.empty(), Instant.EPOCH);
        var sheet = SheetBuilder.sheet(repo.project(), picture, cards, Lighting.NOTHING, theme.colours, Region.whole(picture));
        GraphExport.write(sheet, file, scale, Progress.NONE);
        answer(picture);
        return ExitCode.DONE;
    }

    private Lineage part(Lineage whole) {
        if (focus.isBlank()) {
            return whole;
        }
        Lineage part = Focus.parse(focus).of(whole);
        if (part.nodes().isEmpty()) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "--focus " + focus + ": no name of the repository contains '" + Focus.parse(focus).name() + "'.");
        }
        return part;
    }

    private void answer(GraphPicture picture) {
        if (common.json()) {
            Json.print(streams.out(), json -> {
                json.writeStartObject();
                json.writeStringProperty("file", file.toAbsolutePath().toString());
                json.writeNumberProperty("nodes", picture.nodes().size());
                json.writeNumberProperty("edges", picture.edges().size());
                json.writeEndObject();
            });
        } else {
            streams.err().println(String.format(Locale.ROOT, "%,d nodes and %,d edges written to %s.", picture.nodes().size(), picture.edges().size(), file));
        }
    }
}
