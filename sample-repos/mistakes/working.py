"""Nothing wrong here: this part must keep working whatever the other files hold."""

from datetime import timedelta

from feast import FeatureService, FeatureView, Field, FileSource, PushSource
from feast.types import Float32, Int32

from entities import scooter

telemetry_log = FileSource(name="telemetry_log", path="data/telemetry.parquet", timestamp_field="sent_at")

telemetry_push = PushSource(name="telemetry_push", batch_source=telemetry_log)

scooter_telemetry = FeatureView(
    name="scooter_telemetry",
    entities=[scooter],
    schema=[
        Field(name="battery", dtype=Int32),
        Field(name="speed_kmh", dtype=Float32),
    ],
    source=telemetry_push,
    ttl=timedelta(hours=1),
)

map_tiles = FeatureService(name="map_tiles", features=[scooter_telemetry])
