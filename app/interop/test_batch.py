"""A stock quick-start repository: its file loaded, materialized and joined by Pushdesk, beside real Feast with SQLite online and files offline."""

import json
from datetime import timedelta

import pandas as pd
import pytest
from feast.data_source import PushMode

from sides import feast, opened, plain, pushdesk

SOURCE, PUSH = "driver_hourly_stats_source", "driver_stats_push_source"
SETTLED, FRESH = "driver_hourly_stats", "driver_hourly_stats_fresh"
FEATURES = ["conv_rate", "acc_rate", "avg_daily_trips", "driver_metadata", "driver_config", "driver_profile"]
DRIVERS = [1001, 1002, 1003, 1004, 1005]
KEYS = ["driver_id", "event_timestamp"]


def references(view, features=FEATURES):
    return [f"{view}:{feature}" for feature in features]


@pytest.fixture(scope="module")
def quick_start(tmp_path_factory):
    """The folder of what `feast init` makes, applied. Nothing may be written into it."""
    folder = tmp_path_factory.mktemp("quick_start")
    feast(folder, "init", "quick")
    repository = folder / "quick" / "feature_repo"
    feast(repository, "apply")
    return repository


@pytest.fixture(scope="module")
def logged(quick_start):
    """The rows of its batch source's file."""
    return pd.read_parquet(quick_start / "data" / "driver_stats.parquet")


class Both:
    """Real Feast and Pushdesk on the quick start, from the same offline rows, with nothing online."""

    def __init__(self, quick_start, folder):
        self.folder = folder
        self.feast = opened(quick_start, folder / "feast")
        self.repository = quick_start
        self.ours("load", SOURCE)

    def ours(self, command, *arguments):
        return pushdesk(command, self.repository, *arguments, "--store", self.folder / "store")

    def push(self, rows, mode):
        self.feast.push(PUSH, rows, to=mode)
        documents = {name: rows[name].map(json.dumps) for name in ("driver_metadata", "driver_profile")}
        file = self.folder / f"rows{len(list(self.folder.glob('rows*.csv')))}.csv"
        rows.assign(**documents).to_csv(file, index=False)
        return self.ours("push", PUSH, file, "--to", mode.name.lower())

    def materialize(self, start, end, *views):
        self.feast.materialize(start, end, feature_views=list(views))
        return self.ours("materialize", "--start", start.isoformat(), "--end", end.isoformat(), "--views", ",".join(views))

    def materialize_on(self, end, *views):
        self.feast.materialize_incremental(end, feature_views=list(views))
        return self.ours("materialize", "--incremental", "--end", end.isoformat(), "--views", ",".join(views))

    def online(self, view, keys=DRIVERS):
        """What both hold for the keys: feature → values."""
        by_feast = self.feast.get_online_features(references(view), [{"driver_id": key} for key in keys]).to_dict()
        answer = self.ours("online", "--features", ",".join(references(view)), "--entity", "driver_id=" + ",".join(map(str, keys)))
        by_pushdesk = dict(zip(answer["metadata"]["feature_names"], (result["values"] for result in answer["results"])))
        return [{name: [plain(each) for each in values] for name, values in side.items()} for side in (by_feast, by_pushdesk)]

    def joined(self, entities, *features, full=False, service=None):
        """The historical join by both, as records in one order."""
        asked = self.feast.get_feature_service(service) if service else list(features)
        by_feast = self.feast.get_historical_features(entity_df=entities.copy(), features=asked, full_feature_names=full).to_df()
        entities.to_csv(self.folder / "entities.csv", index=False)
        what = ["--service", service] if service else ["--features", ",".join(features)]
        self.ours("historical", "--entities", self.folder / "entities.csv", *what, *(["--full-feature-names"] if full else []), "-o", self.folder / "joined.csv")
        by_pushdesk = pd.read_csv(self.folder / "joined.csv", float_precision="round_trip")
        return [records(by_feast), records(by_pushdesk)]


def records(frame):
    frame = frame.assign(event_timestamp=pd.to_datetime(frame["event_timestamp"], utc=True))
    return [{name: plain(value) for name, value in sorted(row.items())} for row in frame.sort_values([*KEYS, "label"]).to_dict("records")]


@pytest.fixture
def both(quick_start, tmp_path):
    return Both(quick_start, tmp_path)


@pytest.fixture
def newest(logged):
    return logged["event_timestamp"].max()


def entity_rows(newest, hours, keys=DRIVERS):
    """Entity rows with a column of their own, none of them at the very time of an event."""
    return pd.DataFrame([
        {"driver_id": key, "event_timestamp": newest + timedelta(minutes=30 + number) - timedelta(hours=hour), "label": f"{key} {hour}"}
        for number, key in enumerate(keys) for hour in hours
    ])


def test_what_feast_applied_is_what_the_definitions_say(quick_start):
    objects = pushdesk("diff", quick_start)["objects"]
    assert {each["name"]: each["changes"] for each in objects if each["state"] != "SAME"} == {}


def test_every_row_of_the_file_is_loaded_as_it_is(both, logged):
    loaded = both.ours("history")["pushes"][0]
    assert (loaded["source"], loaded["mode"], loaded["rowsRead"], loaded["rowsRejected"]) == (SOURCE, "offline", len(logged), 0)


def test_materialization_of_a_range_leaves_the_same_values(both, newest):
    for days in (14, 1):
        both.materialize(newest - timedelta(days=days), newest - timedelta(days=days, hours=-18), SETTLED, FRESH)
        for view in (SETTLED, FRESH):
            by_feast, by_pushdesk = both.online(view, [*DRIVERS, 404])
            assert by_pushdesk == by_feast
            assert None not in by_feast["conv_rate"][:-1] and by_feast["conv_rate"][-1] is None


def test_incremental_materialization_after_an_offline_push_leaves_the_same_values(both, logged, newest):
    both.materialize_on(newest.to_pydatetime() + timedelta(minutes=1), SETTLED)
    first = both.online(SETTLED)
    assert first[1] == first[0]
    pushed = both.push(rows_after(logged, newest), PushMode.OFFLINE)
    assert [each["appended"] for each in pushed["propagations"]] == [2]
    both.materialize_on(newest.to_pydatetime() + timedelta(hours=3), SETTLED)
    by_feast, by_pushdesk = both.online(SETTLED)
    assert by_pushdesk == by_feast
    assert by_feast["avg_daily_trips"][0] == 1007 and by_feast != first[0]


def rows_after(logged, newest):
    """Two rows of driver 1001, an hour after all others, the same event created twice: the one created later counts. No row made by Feast has their trips."""
    row = logged[logged["driver_id"] == 1001].iloc[-1].to_dict() | {"event_timestamp": newest + timedelta(hours=1)}
    created = newest.tz_localize(None) + timedelta(hours=1)
    rows = pd.DataFrame([row | {"avg_daily_trips": 1007, "created": created + timedelta(minutes=5)}, row | {"avg_daily_trips": 1008, "created": created}])
    return rows.astype({"conv_rate": "float32", "acc_rate": "float32", "created": "datetime64[us]"})


def test_the_historical_join_gives_the_same_rows(both, newest):
    entities = entity_rows(newest, [0, 1, 30, 100, 200])
    by_feast, by_pushdesk = both.joined(entities, *references(SETTLED))
    assert by_pushdesk == by_feast
    assert len(by_feast) == len(entities) and all(row["conv_rate"] is not None for row in by_feast)


def test_the_join_of_two_views_with_full_names_gives_the_same_rows(both, newest):
    by_feast, by_pushdesk = both.joined(
        entity_rows(newest, [2, 50]), *references(SETTLED, ["conv_rate"]), *references(FRESH, ["conv_rate", "driver_config"]), full=True)
    assert by_pushdesk == by_feast
    assert all(row[f"{SETTLED}__conv_rate"] == row[f"{FRESH}__conv_rate"] for row in by_feast)


def test_pushed_rows_are_in_the_join_of_both(both, logged, newest):
    both.push(rows_after(logged, newest).head(1), PushMode.ONLINE_AND_OFFLINE)
    by_feast, by_pushdesk = both.joined(entity_rows(newest, [-1], [1001, 1002]), *references(SETTLED))
    assert by_pushdesk == by_feast
    assert [row["avg_daily_trips"] == 1007 for row in by_feast] == [True, False]


def test_3_of_one_event_the_row_created_later_counts_everywhere(both, logged, newest):
    both.push(rows_after(logged, newest), PushMode.ONLINE_AND_OFFLINE)
    by_feast, by_pushdesk = both.joined(entity_rows(newest, [-1], [1001]), *references(SETTLED))
    # Feast's file store sorts by event time last, in a way that keeps no order among equals: either row may be in its join.
    assert by_feast[0]["avg_daily_trips"] in (1007, 1008)
    assert by_pushdesk[0]["avg_daily_trips"] == 1007
    assert [side["avg_daily_trips"][0] for side in both.online(FRESH)] == [1008, 1007]  # SQLite keeps the later line


def test_3_materialization_keeps_a_newer_pushed_value_where_sqlite_overwrites(both, logged, newest):
    both.push(rows_after(logged, newest).head(1), PushMode.ONLINE)
    told = both.materialize(newest.to_pydatetime() - timedelta(days=1), newest.to_pydatetime(), FRESH)
    assert [(each["inserted"], each["late"]) for each in told["propagations"]] == [(4, 1)]
    by_feast, by_pushdesk = both.online(FRESH)
    settled = logged[(logged["driver_id"] == 1001) & (logged["event_timestamp"] == newest)].iloc[-1]
    assert (by_feast["avg_daily_trips"][0], by_pushdesk["avg_daily_trips"][0]) == (settled["avg_daily_trips"], 1007)


def test_an_entity_row_without_a_match_stays_with_nulls_where_the_file_store_drops_some(both, newest):
    entities = pd.concat([entity_rows(newest, [1], [1001, 404]), entity_rows(newest, [24 * 300], [1002])])
    by_feast, by_pushdesk = both.joined(entities, *references(SETTLED))
    # Feast keeps the row of a key that has no rows at all, and drops that of a key whose rows are too old or too new; its SQL stores keep both.
    assert [(row["driver_id"], row["conv_rate"] is None) for row in by_feast] == [(404, True), (1001, False)]
    assert [(row["driver_id"], row["conv_rate"] is None) for row in by_pushdesk] == [(404, True), (1001, False), (1002, True)]
    assert by_pushdesk[:2] == by_feast


def test_8_an_offline_push_reaches_the_views_that_read_the_same_source(both, logged, newest):
    both.push(rows_after(logged, newest).head(1), PushMode.OFFLINE)
    for side in both.joined(entity_rows(newest, [-1], [1001]), *references(SETTLED, ["avg_daily_trips"]), *references(FRESH, ["avg_daily_trips"]), full=True):
        assert [side[0][f"{view}__avg_daily_trips"] for view in (SETTLED, FRESH)] == [1007, 1007]
