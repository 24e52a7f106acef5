package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a feature repository of any size: an entity for every ten views, a batch source for every five, a push source for every second of these,
/// a service for every ten views. Names count from 0: `view_0`, `source_0`, `push_0`, `entity_0`, `service_0`.
public final class GeneratedRepo {
    private static final int VIEWS_A_FILE = 100;
    private static final int VIEWS_AN_ENTITY = 10;
    private static final int VIEWS_A_SOURCE = 5;
    private static final int VIEWS_A_SERVICE = 10;

    private GeneratedRepo() {}

    /// The folder itself, now a repository with that many views.
    public static Path write(Path folder, int views) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("feature_store.yaml"), "project: generated\n");
        Files.writeString(folder.resolve("entities.py"), entities(views));
        Files.writeString(folder.resolve("sources.py"), sources(views));
        for (int first = 0; first < views; first += VIEWS_A_FILE) {
            Files.writeString(folder.resolve("views_%05d.py".formatted(first)), views(first, Math.min(views, first + VIEWS_A_FILE)));
        }
        return folder;
    }

    private static String entities(int views) {
        var text = new StringBuilder("from feast import Entity, ValueType\n\n");
        for (int i = 0; i * VIEWS_AN_ENTITY < views; i++) {
            text.append("entity_%1$d = Entity(name=\"entity_%1$d\", join_keys=[\"entity_%1$d_id\"], value_type=ValueType.INT64)\n".formatted(i));
        }
        return text.toString();
    }

    private static String sources(int views) {
        var text = new StringBuilder("from feast import FileSource, PushSource\n\n");
        for (int i = 0; i * VIEWS_A_SOURCE < views; i++) {
            text.append("source_%1$d = FileSource(name=\"source_%1$d\", path=\"data/source_%1$d.parquet\", timestamp_field=\"event_timestamp\")\n".formatted(i));
            if (i % 2 == 0) {
                text.append("push_%1$d = PushSource(name=\"push_%1$d\", batch_source=source_%1$d)\n".formatted(i));
            }
        }
        return text.toString();
    }

    private static String views(int from, int to) {
        var text = new StringBuilder("""
                from datetime import timedelta

                from feast import FeatureService, FeatureView, Field
                from feast.types import Array, Bool, Float32, Int64, String, UnixTimestamp

                from entities import *
                from sources import *
                """);
        for (int i = from; i < to; i++) {
            int source = i / VIEWS_A_SOURCE;
            text.append("""

                    view_%1$d = FeatureView(
                        name="view_%1$d",
                        entities=[entity_%2$d],
                        ttl=timedelta(days=%3$d),
                        schema=[
                            Field(name="count_%1$d", dtype=Int64),
                            Field(name="rate_%1$d", dtype=Float32, description="A share between 0 and 1"),
                            Field(name="label_%1$d", dtype=String),
                            Field(name="flag_%1$d", dtype=Bool),
                            Field(name="seen_%1$d", dtype=UnixTimestamp),
                            Field(name="history_%1$d", dtype=Array(Int64)),
                        ],
                        online=True,
                        source=%4$s_%5$d,
                        tags={"team": "team_%2$d"},
                        owner="team_%2$d@example.com",
                    )
                    """.formatted(i, i / VIEWS_AN_ENTITY, i % 30 + 1, source % 2 == 0 ? "push" : "source", source));
            if (i % VIEWS_A_SERVICE == VIEWS_A_SERVICE - 1) {
                text.append("\nservice_%1$d = FeatureService(name=\"service_%1$d\", features=[view_%2$d, view_%3$d[[\"rate_%3$d\"]]])\n"
                        .formatted(i / VIEWS_A_SERVICE, i, i - 1));
            }
        }
        return text.toString();
    }
}
