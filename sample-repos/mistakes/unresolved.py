"""Names that lead nowhere."""

from feast import FeatureService, FeatureView, Field, FileSource
from feast.types import Float64

from entities import scooter, wheel
from fleet_sources import tyre_log
from working import scooter_telemetry

tyre_wear = FeatureView(
    name="tyre_wear",
    entities=[wheel],
    schema=[Field(name="millimetres", dtype=Float64)],
    source=FileSource(name="wear_log", path="data/wear.parquet", timestamp_field="measured_at"),
)

tyre_pressure = FeatureView(
    name="tyre_pressure",
    entities=[scooter],
    schema=[Field(name="bar", dtype=Float64)],
    source=tyre_log,
)

tyre_age = FeatureView(
    name="tyre_age",
    entities=[scooter],
    schema=[Field(name="days", dtype=Float64)],
    source=tyre_age_log,
)

workshop = FeatureService(name="workshop", features=[scooter_telemetry[["battery", "odometer"]]])
