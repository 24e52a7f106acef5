"""The same pushes by real Feast (SQLite) and by Pushdesk leave the same values to read."""

import pandas as pd
import pytest

from sides import SAMPLES, opened, plain, pushdesk, rows_of, served_by_pushdesk

TIMES = ["event_timestamp", "created"]
DOCUMENTS = ["vehicle", "home_base"]
DRIVERS = "driver_ranking/data/"
STATS = [f"driver_hourly_fresh:{name}" for name in ("accept_rate", "cancel_rate", "trips_today", "vehicle", "dispatch_rules", "home_base")]
REVIEWS = [f"driver_reviews:{name}" for name in ("recommended", "grade", "remark", "reviewer")]
WEATHER = ["city_weather:celsius", "city_weather:sky"]


def drivers(file):
    return rows_of(DRIVERS + file, TIMES, DOCUMENTS)


def reviews(file):
    return rows_of(DRIVERS + file, ["event_timestamp"], types={"driver_id": str})


def weather(file):
    return rows_of("hello/data/" + file, ["measured_at"])


CASES = {
    "hello": ("hello", "weather_push", WEATHER, weather, ["hello/data/weather.csv"]),
    "drivers": ("driver_ranking", "driver_stats_push", STATS, drivers, [DRIVERS + "drivers.csv"]),
    "drivers an hour later": ("driver_ranking", "driver_stats_push", STATS, drivers, [DRIVERS + "drivers.csv", DRIVERS + "drivers_next_hour.csv"]),
    "2,000 drivers": ("driver_ranking", "driver_stats_push", STATS, drivers, [DRIVERS + "drivers_2000.csv"]),
    "reviews": ("driver_ranking", "driver_reviews_push", REVIEWS, reviews, [DRIVERS + "reviews.csv"]),
}


def read(store, features, keys):
    found = store.get_online_features(features, [dict(zip(keys, key)) for key in zip(*keys.values())]).to_dict()
    return pd.DataFrame({name: [plain(value) for value in values] for name, values in found.items()}).to_dict("records")


@pytest.mark.parametrize("case", CASES)
def test_the_same_files_leave_the_same_values(applied, tmp_path, case):
    sample, source, features, rows, files = CASES[case]
    by_feast = opened(applied(sample), tmp_path / "feast")
    store = tmp_path / "store"
    keys = {}
    for file in files:
        frame = rows(file.rpartition("/")[2])
        by_feast.push(source, frame)
        pushed = pushdesk("push", applied(sample), source, SAMPLES / file, "--store", store)
        assert (pushed["rowsRead"], pushed["rowsRejected"]) == (len(frame), 0)
        key = frame.columns[0]
        keys = {key: list(dict.fromkeys(keys.get(key, []) + frame[key].tolist()))}
    with served_by_pushdesk(applied(sample), store) as address:
        by_pushdesk = opened(applied(sample), tmp_path / "remote", address)
        assert read(by_pushdesk, features, keys) == read(by_feast, features, keys)
