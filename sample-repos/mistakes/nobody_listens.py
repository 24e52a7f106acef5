"""A push source that no view consumes: Feast answers a push to it with an error."""

from feast import FileSource, PushSource

parking_push = PushSource(
    name="parking_push",
    batch_source=FileSource(name="parking_log", path="data/parking.parquet", timestamp_field="parked_at"),
)
