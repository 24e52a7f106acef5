from datetime import timedelta

from feast import Entity, FeatureView, Field, FileSource, PushSource, ValueType
from feast.types import Float32, String

city = Entity(name="city", value_type=ValueType.STRING, description="A city, by its name")

readings = FileSource(name="readings", path="data/readings.parquet", timestamp_field="measured_at")

weather_push = PushSource(name="weather_push", batch_source=readings)

city_weather = FeatureView(
    name="city_weather",
    entities=[city],
    schema=[
        Field(name="celsius", dtype=Float32),
        Field(name="sky", dtype=String),
    ],
    source=weather_push,
    ttl=timedelta(hours=6),
)
