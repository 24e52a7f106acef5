"""A push source without a batch source: nowhere to keep history, so offline pushes have no place to go."""

from feast import FeatureView, Field, PushSource
from feast.types import String

from entities import scooter

alarm_push = PushSource(name="alarm_push")

scooter_alarms = FeatureView(
    name="scooter_alarms",
    entities=[scooter],
    schema=[Field(name="alarm", dtype=String)],
    source=alarm_push,
)
