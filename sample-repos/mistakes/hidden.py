"""Objects that exist, but that no name of this module leads to: Feast does not register them."""

from feast import Entity, FeatureView, Field, FileSource, ValueType
from feast.types import Int64

from entities import scooter

# The entity is made inside the view.
depot_stock = FeatureView(
    name="depot_stock",
    entities=[Entity(name="depot", join_keys=["depot_id"], value_type=ValueType.INT64)],
    schema=[Field(name="scooters", dtype=Int64)],
    source=FileSource(name="depot_log", path="data/depots.parquet", timestamp_field="counted_at"),
)

# Each turn of the loop takes the name from the one before: only the last view is left.
for shift in ("early", "late", "night"):
    shift_view = FeatureView(
        name=f"rides_{shift}",
        entities=[scooter],
        schema=[Field(name="rides", dtype=Int64)],
        source=FileSource(name=f"rides_{shift}_log", path=f"data/rides_{shift}.parquet", timestamp_field="ended_at"),
    )
