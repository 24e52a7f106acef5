package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A feature repository of many views, written as a team would: a file a subject, shared entities, a service a file.
public final class LargeRepository {
    private static final int VIEWS_IN_A_FILE = 10;

    private LargeRepository() {}

    /// Writes the repository into the folder.
    public static void write(Path folder, int views) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("feature_store.yaml"), """
                project: large
                registry: data/registry.db
                provider: local
                online_store:
                  type: redis
                """);
        Files.writeString(folder.resolve("entities.py"), """
                from feast import Entity, ValueType

                driver = Entity(name="driver", join_keys=["driver_id"], value_type=ValueType.INT64)
                rider = Entity(name="rider", join_keys=["rider_id"], value_type=ValueType.STRING)
                """);
        for (int first = 0; first < views; first += VIEWS_IN_A_FILE) {
            Files.writeString(folder.resolve("subject_%04d.py".formatted(first / VIEWS_IN_A_FILE)), file(first, Math.min(first + VIEWS_IN_A_FILE, views)));
        }
    }

    private static String file(int first, int end) {
        var python = new StringBuilder("""
                from datetime import timedelta

                from entities import driver, rider
                from feast import FeatureService, FeatureView, Field, FileSource, PushSource
                from feast.types import Array, Bool, Float32, Int64, String

                OWNER = "team-%1$d@example.com"
                log_%1$d = FileSource(name="log_%1$d", path="data/log_%1$d.parquet", timestamp_field="event_timestamp", created_timestamp_column="created")
                push_%1$d = PushSource(name="push_%1$d", batch_source=log_%1$d)


                def features(number):
                    return [Field(name=f"rate_{number}_{i}", dtype=Float32) for i in range(4)]
                """.formatted(first));
        for (int view = first; view < end; view++) {
            python.append("""

                    view_%1$d = FeatureView(
                        name="view_%1$d",
                        entities=[%2$s],
                        ttl=timedelta(days=%3$d),
                        schema=features(%1$d) + [
                            Field(name="trips", dtype=Int64, description="Trips of the day"),
                            Field(name="active", dtype=Bool),
                            Field(name="zones", dtype=Array(String)),
                        ],
                        source=%4$s,
                        online=True,
                        owner=OWNER,
                        tags={"subject": "%1$d"},
                    )
                    """.formatted(view, view % 3 == 0 ? "driver, rider" : "driver", view % 7, (view % 2 == 0 ? "push_" : "log_") + first));
        }
        python.append("\nservice_%1$d = FeatureService(name=\"service_%1$d\", features=[view_%1$d, view_%2$d[[\"trips\"]]])\n".formatted(first, end - 1));
        return python.toString();
    }
}
