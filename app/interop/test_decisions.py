"""Where Pushdesk decides otherwise than Feast, each decision by a case of its own; the numbers are those of the README's list."""

from datetime import datetime, timedelta

import pandas as pd
import pytest
import requests
from feast import FeatureView, Field, PushSource
from feast.data_source import PushMode
from feast.protos.feast.serving.ServingService_pb2 import FieldStatus
from feast.types import String

from ledger_rows import LISTS, NOON, as_csv, frame, row
from sides import killed, pushdesk, served_by_pushdesk


def word_by_feast(store):
    return store.get_online_features(["balances:word"], [{"account_id": 1}]).to_dict()["word"]


class Ours:
    """Pushdesk's command line on the ledger, over a store of its own."""

    def __init__(self, ledger, folder):
        self.ledger, self.folder = ledger, folder

    def push(self, rows, mode="online", code=0, more=()):
        file = as_csv(rows, self.folder / "rows.csv")
        said = pushdesk("push", self.ledger, "postings_push", file, "--to", mode, "--store", self.folder / "store", *more, code=code)
        return {(each["target"], each["store"]): each for each in said["propagations"]}

    def row(self, view="balances"):
        return pushdesk("online", self.ledger, "--view", view, "--entity", "account_id=1", "--store", self.folder / "store")["rows"][0]


@pytest.fixture
def ours(ledger, tmp_path):
    return Ours(ledger, tmp_path)


def test_1_a_push_that_fails_offline_writes_nothing_online_where_feast_has_written(sqlite_ledger, ours):
    incomplete = frame([row(1)]).drop(columns="remark")
    with pytest.raises(Exception, match="remark"):
        sqlite_ledger.push("postings_push", incomplete, to=PushMode.ONLINE_AND_OFFLINE)
    # in no fixed order: one view was written before the failure
    written = sqlite_ledger.get_online_features(["balances:word", "signals:truth", "silent:word"], [{"account_id": 1}], full_feature_names=True)
    assert [values[0] is None for name, values in written.to_dict().items() if name != "account_id"].count(False) == 1
    assert "remark" in ours.push(incomplete, "online_and_offline", code=1)["postings", "OFFLINE"]["refused"]
    assert ours.row()["status"] == "NOT_FOUND"


def test_2_an_offline_push_appends_once_where_feast_appends_once_for_each_view(sqlite_ledger, ours):
    sqlite_ledger.push("postings_push", frame([row(1)]).drop(columns=LISTS), to=PushMode.OFFLINE)
    table = pd.read_parquet(sqlite_ledger.repo_path / "data" / "postings.parquet")
    assert (table["account_id"] == 1).sum() == 3
    assert ours.push(frame([row(1)]), "offline")["postings", "OFFLINE"]["appended"] == 1


def test_3_a_late_event_changes_nothing_where_sqlite_overwrites(sqlite_ledger, ours):
    late = frame([row(1, happened=NOON - timedelta(hours=1), word="late")])
    for rows in (frame([row(1)]), late):
        sqlite_ledger.push("postings_push", rows)
        told = ours.push(rows)
    assert word_by_feast(sqlite_ledger) == ["late"]
    assert (ours.row()["values"]["word"], told["balances", "ONLINE"]["late"]) == ("plain", 1)


def test_4_an_expired_value_is_told_where_feast_says_nothing(sqlite_ledger, ours):
    sqlite_ledger.push("postings_push", frame([row(1)]))
    answer = sqlite_ledger.get_online_features(["signals:truth"], [{"account_id": 1}])
    assert [[status for status in result.statuses] for result in answer.proto.results] == [[FieldStatus.PRESENT], [FieldStatus.PRESENT]]
    ours.push(frame([row(1)]))
    assert (ours.row("signals")["status"], ours.row("signals")["values"]) == ("OUTSIDE_MAX_AGE", {"truth": True})


def test_5_a_push_source_without_a_batch_source_goes_online_only_where_feast_has_no_such_view(tmp_path):
    with pytest.raises(Exception, match="(?i)batch.?source"):
        FeatureView(name="bare", entities=[], schema=[Field(name="word", dtype=String)], source=PushSource(name="bare_push"))
    (tmp_path / "feature_store.yaml").write_text("project: bare\nregistry: registry.db\nprovider: local\n")
    (tmp_path / "definitions.py").write_text(
        "from feast import Entity, FeatureView, Field, PushSource, ValueType\n"
        "from feast.types import String\n"
        "account = Entity(name='account', join_keys=['account_id'], value_type=ValueType.INT64)\n"
        "bare_push = PushSource(name='bare_push')\n"
        "bare = FeatureView(name='bare', entities=[account], schema=[Field(name='word', dtype=String)], source=bare_push)\n"
    )
    rows = tmp_path / "rows.csv"
    rows.write_text("account_id,word,event_timestamp\n1,plain,2026-11-20T12:00:00Z\n")
    told = [
        {each["store"]: each for each in pushdesk("push", tmp_path, "bare_push", rows, "--to", mode, "--store", tmp_path / "store", code=code)["propagations"]}
        for mode, code in (("online", 0), ("offline", 1))
    ]
    assert told[0]["ONLINE"]["inserted"] == 1 and "no batch source" in told[1]["OFFLINE"]["refused"]


def test_6_a_bad_row_refuses_the_push_until_it_is_left_out(sqlite_ledger, ours):
    rows = frame([row(1), row(2)]).astype({"single": object})
    rows.loc[1, "single"] = "much"
    with pytest.raises(Exception, match="much"):
        sqlite_ledger.push("postings_push", rows)
    assert ours.push(rows, code=1)["balances", "ONLINE"]["rejected"] == 1
    assert ours.row()["status"] == "NOT_FOUND"
    assert ours.push(rows, more=["--on-bad-row", "skip"])["balances", "ONLINE"]["inserted"] == 1
    assert ours.row()["values"]["word"] == "plain"


def test_7_a_naive_time_is_utc_online_and_offline_on_both_sides(sqlite_ledger, ours):
    naive = frame([row(1, happened=NOON.replace(tzinfo=None))])
    sqlite_ledger.push("postings_push", naive.drop(columns=LISTS), to=PushMode.OFFLINE)
    table = pd.read_parquet(sqlite_ledger.repo_path / "data" / "postings.parquet")
    assert set(pd.to_datetime(table[table["account_id"] == 1]["happened_at"], utc=True)) == {pd.Timestamp(NOON)}
    assert ours.push(naive, "online_and_offline")["postings", "OFFLINE"]["appended"] == 1
    assert ours.row()["eventTimestamp"] == "2026-11-20T12:00:00Z"


def test_9_a_view_with_online_false_gets_nothing_where_feast_writes_it(sqlite_ledger, ours):
    sqlite_ledger.push("postings_push", frame([row(1)]))
    assert sqlite_ledger.get_online_features(["silent:word"], [{"account_id": 1}]).to_dict()["word"] == ["plain"]
    told = ours.push(frame([row(1)]))
    assert "online=False" in told["silent", "ONLINE"]["refused"] and told["balances", "ONLINE"]["inserted"] == 1


def test_10_a_column_that_nobody_needs_is_ignored_where_feast_refuses_it_offline(sqlite_ledger, ours):
    wider = frame([row(1)]).assign(shade="grey")
    with pytest.raises(Exception, match="shade"):
        sqlite_ledger.push("postings_push", wider.drop(columns=LISTS), to=PushMode.OFFLINE)
    assert ours.push(wider, "offline")["postings", "OFFLINE"]["appended"] == 1


def test_10_a_missing_created_time_is_filled_on_demand_where_feast_refuses_the_rows(sqlite_ledger, ours):
    without = frame([row(1)]).drop(columns="loaded_at")
    with pytest.raises(Exception, match="loaded_at"):
        sqlite_ledger.push("postings_push", without.drop(columns=LISTS), to=PushMode.OFFLINE)
    assert "loaded_at" in ours.push(without, "offline", code=1)["postings", "OFFLINE"]["refused"]
    assert ours.push(without, "offline", more=["--fill-created"])["postings", "OFFLINE"]["appended"] == 1


def test_11_what_was_answered_is_stored_though_the_program_is_killed_at_once(ledger, ours):
    columns = {name: [value.isoformat() if isinstance(value, datetime) else value] for name, value in row(1).items()}
    with served_by_pushdesk(ledger, ours.folder / "store", end=killed) as address:
        answer = requests.post(address + "/push", json={"push_source_name": "postings_push", "to": "online_and_offline", "df": columns}, timeout=60)
        assert answer.status_code == 200, answer.text
    assert ours.row()["values"]["word"] == "plain"
