"""A batch source that does not say which column is the time of the event."""

from feast import FeatureView, Field, FileSource, PushSource
from feast.types import String

from entities import scooter

repair_log = FileSource(name="repair_log", path="data/repairs.parquet")

repair_push = PushSource(name="repair_push", batch_source=repair_log)

scooter_repairs = FeatureView(
    name="scooter_repairs",
    entities=[scooter],
    schema=[Field(name="part", dtype=String)],
    source=repair_push,
)
