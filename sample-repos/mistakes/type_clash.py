"""Views of one push source that read the same column as different types."""

from feast import FeatureView, Field, FileSource, PushSource
from feast.types import Int32, Int64, String

from entities import scooter

# Int32 and Int64: the wider of the two holds both.
charging_push = PushSource(
    name="charging_push",
    batch_source=FileSource(name="charging_log", path="data/charging.parquet", timestamp_field="plugged_at"),
)

battery_level = FeatureView(
    name="battery_level",
    entities=[scooter],
    schema=[Field(name="charge_cycles", dtype=Int32)],
    source=charging_push,
)

battery_health = FeatureView(
    name="battery_health",
    entities=[scooter],
    schema=[Field(name="charge_cycles", dtype=Int64)],
    source=charging_push,
)

# Int64 and String: no type holds both, so one table cannot keep the column.
firmware_push = PushSource(
    name="firmware_push",
    batch_source=FileSource(name="firmware_log", path="data/firmware.parquet", timestamp_field="flashed_at"),
)

firmware_number = FeatureView(
    name="firmware_number",
    entities=[scooter],
    schema=[Field(name="build", dtype=Int64)],
    source=firmware_push,
)

firmware_label = FeatureView(
    name="firmware_label",
    entities=[scooter],
    schema=[Field(name="build", dtype=String)],
    source=firmware_push,
)
