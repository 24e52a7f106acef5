"""Python stops here: the list of fields is closed before the field is."""

from feast import FeatureView, Field, FileSource
from feast.types import Float64

from entities import scooter

speeding = FeatureView(
    name="speeding",
    entities=[scooter],
    schema=[Field(name="top_speed", dtype=Float64],
    source=FileSource(name="speed_log", path="data/speed.parquet", timestamp_field="seen_at"),
)
