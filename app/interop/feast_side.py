"""What the benchmark measures of real Feast: one piece of work, done again and again in one process, each time on another repository, whose store is
opened before the clock starts. Prints the milliseconds of each, by the clock and of processor time."""

import json
import sys
import time
from datetime import datetime
from pathlib import Path

import pandas as pd
from feast import FeatureStore
from feast.data_source import PushMode


def rows_of(file, *times):
    frame = pd.read_csv(file)
    for column in times:
        frame[column] = pd.to_datetime(frame[column], utc=True, format="ISO8601")
    return frame


def weather_push(file):
    return rows_of(file, "measured_at").astype({"celsius": "float32"})


def click_push(file):
    return rows_of(file, "clicked_at")


def driver_stats_push(file):
    frame = rows_of(file, "event_timestamp", "created").astype({"accept_rate": "float32", "cancel_rate": "float32"})
    return frame.assign(**{name: frame[name].map(json.loads) for name in ("vehicle", "home_base")})


def push(store, folder, source, file, mode):
    store.push(source, globals()[source](file), to=PushMode[mode.upper()])


def materialize(store, folder, start, end):
    store.materialize(datetime.fromisoformat(start), datetime.fromisoformat(end))


def historical(store, folder, entities):
    features = ["city_weather:celsius", "city_weather:sky"]
    store.get_historical_features(rows_of(entities, "event_timestamp"), features).to_df().to_csv(folder / "feast.csv", index=False)


if __name__ == "__main__":
    sys.stdout, told = sys.stderr, sys.stdout
    _, work, repositories, *arguments = sys.argv
    for repository in repositories.split(","):
        opened = FeatureStore(repository)
        before, busy_before = time.perf_counter(), time.process_time()
        globals()[work](opened, Path(repository).parent, *arguments)
        print(*(round(seconds * 1000) for seconds in (time.perf_counter() - before, time.process_time() - busy_before)), file=told)
