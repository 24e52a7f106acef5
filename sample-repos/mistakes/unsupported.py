"""Definitions that only a running Python could know: they hang on a file, the network and the clock."""

import json
import os
import time
import urllib.request

from feast import FeatureView, Field, FileSource
from feast.types import Float64, Int64

from entities import scooter

with open("data/zones.json") as zones_file:
    zones = json.load(zones_file)

tariffs = json.loads(urllib.request.urlopen("https://tariffs.example.com/today").read())

fares = FeatureView(
    name="fares_" + os.environ["SCOOTER_CITY"],
    entities=[scooter],
    schema=[Field(name=tariff["name"], dtype=Float64) for tariff in tariffs],
    source=FileSource(name="fare_log", path="data/fares.parquet", timestamp_field="paid_at"),
)

zone_visits = FeatureView(
    name="zone_visits",
    entities=[scooter],
    schema=[Field(name=f"zone_{zone}", dtype=Int64) for zone in zones],
    source=FileSource(name=f"zone_log_{time.strftime('%Y')}", path="data/zones.parquet", timestamp_field="entered_at"),
)
