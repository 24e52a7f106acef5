"""Which driver should get the next ride: hourly figures, pushed as they come, and what reviewers said."""

from datetime import timedelta

import pandas as pd

from feast import (
    Entity,
    FeatureService,
    FeatureView,
    Field,
    FileSource,
    LabelView,
    Project,
    PushSource,
    RequestSource,
)
from feast.on_demand_feature_view import on_demand_feature_view
from feast.types import Float32, Float64, Int64, Json, Map, String, Struct

project = Project(name="driver_ranking", description="Ranks drivers for the next ride")

# No value_type: the type of the key follows from the data.
driver = Entity(name="driver", join_keys=["driver_id"], description="A driver, by the number on the licence")

driver_stats_log = FileSource(
    name="driver_stats_log",
    path="data/driver_stats.parquet",
    timestamp_field="event_timestamp",
    created_timestamp_column="created",
    description="One row per driver and hour",
)

driver_stats_push = PushSource(
    name="driver_stats_push",
    batch_source=driver_stats_log,
    description="Figures of the running hour, sent by the dispatcher",
    owner="dispatch@example.com",
)

# The settled figures: they reach the online store when the log is materialized.
driver_hourly_stats = FeatureView(
    name="driver_hourly_stats",
    entities=[driver],
    ttl=timedelta(days=1),
    schema=[
        Field(name="accept_rate", dtype=Float32, description="Share of offered rides that were taken"),
        Field(name="cancel_rate", dtype=Float32, description="Share of taken rides that were cancelled"),
        Field(name="trips_today", dtype=Int64),
        Field(name="vehicle", dtype=Map, description="Type, plate and whatever the fleet wrote down"),
        Field(name="dispatch_rules", dtype=Json, description="What the driver accepts"),
        Field(name="home_base", dtype=Struct({"district": String, "depot": String})),
    ],
    online=True,
    source=driver_stats_log,
    tags={"team": "dispatch", "stage": "settled"},
    owner="dispatch@example.com",
)

# The same figures, fresh: a push writes them at once.
driver_hourly_fresh = FeatureView(
    name="driver_hourly_fresh",
    entities=[driver],
    ttl=timedelta(hours=4),
    schema=[
        Field(name="accept_rate", dtype=Float32),
        Field(name="cancel_rate", dtype=Float32),
        Field(name="trips_today", dtype=Int64),
        Field(name="vehicle", dtype=Map),
        Field(name="dispatch_rules", dtype=Json),
        Field(name="home_base", dtype=Struct({"district": String, "depot": String})),
    ],
    online=True,
    source=driver_stats_push,
    tags={"team": "dispatch", "stage": "fresh"},
    owner="dispatch@example.com",
)

# Known only when a ride is asked for.
ride_request = RequestSource(
    name="ride_request",
    schema=[
        Field(name="pickup_km", dtype=Float64),
        Field(name="waiting_minutes", dtype=Int64),
    ],
)


@on_demand_feature_view(
    sources=[driver_hourly_stats, ride_request],
    schema=[Field(name="settled_score", dtype=Float64)],
)
def ride_score(inputs: pd.DataFrame) -> pd.DataFrame:
    scores = pd.DataFrame()
    scores["settled_score"] = (inputs["accept_rate"] - inputs["cancel_rate"]) / (1.0 + inputs["pickup_km"])
    return scores


@on_demand_feature_view(
    sources=[driver_hourly_fresh, ride_request],
    schema=[
        Field(name="fresh_score", dtype=Float64),
        Field(name="patience", dtype=Float64),
    ],
)
def ride_score_fresh(inputs: pd.DataFrame) -> pd.DataFrame:
    scores = pd.DataFrame()
    scores["fresh_score"] = (inputs["accept_rate"] - inputs["cancel_rate"]) / (1.0 + inputs["pickup_km"])
    scores["patience"] = inputs["trips_today"] - 0.5 * inputs["waiting_minutes"]
    return scores


driver_reviews_push = PushSource(
    name="driver_reviews_push",
    batch_source=FileSource(
        name="driver_reviews_log",
        path="data/driver_reviews.parquet",
        timestamp_field="event_timestamp",
    ),
)

driver_reviews = LabelView(
    name="driver_reviews",
    entities=[driver],
    schema=[
        Field(name="recommended", dtype=Int64),
        Field(name="grade", dtype=Float32),
        Field(name="remark", dtype=String),
        Field(name="reviewer", dtype=String),
    ],
    source=driver_reviews_push,
    labeler_field="reviewer",
    reference_feature_view="driver_hourly_stats",
    description="What people in the office think of a driver",
    tags={"team": "quality"},
)

ranking_v1 = FeatureService(
    name="ranking_v1",
    features=[driver_hourly_stats[["accept_rate", "cancel_rate"]], ride_score],
    description="The model in use",
)

ranking_v2 = FeatureService(
    name="ranking_v2",
    features=[driver_hourly_stats, ride_score],
)

ranking_live = FeatureService(
    name="ranking_live",
    features=[driver_hourly_fresh, ride_score_fresh],
    description="The candidate: the same model on fresh figures",
    tags={"stage": "candidate"},
    owner="dispatch@example.com",
)
