"""Names that are taken already, once letter for letter and once but for the case."""

from feast import FeatureView, Field, FileSource
from feast.types import Float64, Int64

from entities import scooter

rides_log = FileSource(name="rides_log", path="data/rides.parquet", timestamp_field="ended_at")

rides_log_copy = FileSource(name="Rides_Log", path="data/rides_copy.parquet", timestamp_field="ended_at")

ride_totals = FeatureView(
    name="ride_totals",
    entities=[scooter],
    schema=[Field(name="rides", dtype=Int64)],
    source=rides_log,
)

ride_totals_again = FeatureView(
    name="ride_totals",
    entities=[scooter],
    schema=[Field(name="kilometres", dtype=Float64)],
    source=rides_log,
)

ride_totals_shouted = FeatureView(
    name="RIDE_TOTALS",
    entities=[scooter],
    schema=[Field(name="minutes", dtype=Float64)],
    source=rides_log,
)
