"""A real SDK whose online store is remote, on a Pushdesk that serves: what it writes it reads, as it would from a store of its own."""

from datetime import timedelta, timezone

import pandas as pd
import pytest

from ledger_rows import FEATURES, NOON, REFERENCES, ROWS, frame, row


def read(store, accounts, features=REFERENCES):
    return store.get_online_features(features, [{"account_id": account} for account in accounts]).to_dict()


def test_every_common_type_comes_back_as_it_was_pushed_and_as_sqlite_gives_it(remote_ledger, sqlite_ledger):
    remote_ledger.push("postings_push", frame(ROWS))
    sqlite_ledger.push("postings_push", frame(ROWS))
    accounts = [each["account_id"] for each in ROWS]
    found = read(remote_ledger, accounts)
    found["moment"] = [pd.Timestamp(each, unit="s", tz="UTC") if isinstance(each, int) else pd.Timestamp(each) for each in found["moment"]]
    assert found == {"account_id": accounts} | {feature: [each[feature] for each in ROWS] for feature in FEATURES}
    from_sqlite = read(sqlite_ledger, accounts)
    from_sqlite["moment"] = [pd.Timestamp(each) for each in from_sqlite["moment"]]
    assert found == from_sqlite


def test_a_push_reaches_every_consumer_and_a_service_reads_them(remote_ledger):
    remote_ledger.push("postings_push", frame(ROWS))
    found = remote_ledger.get_online_features(remote_ledger.get_feature_service("overview"), [{"account_id": 2}], full_feature_names=True).to_dict()
    assert found == {"account_id": [2], "balances__long": [-(2**63)], "balances__word": [ROWS[1]["word"]], "signals__truth": [False]}


def test_write_to_online_store_writes_one_view(remote_ledger):
    remote_ledger.write_to_online_store("signals", frame(ROWS))
    assert read(remote_ledger, [1], ["signals:truth", "balances:long"]) == {"account_id": [1], "truth": [True], "long": [None]}


def test_an_unknown_key_gives_nulls_in_its_place(remote_ledger):
    remote_ledger.push("postings_push", frame(ROWS))
    assert read(remote_ledger, [404, 1, 405], ["balances:word"]) == {"account_id": [404, 1, 405], "word": [None, "plain", None]}


def test_a_null_of_each_type_comes_back_as_null(remote_ledger, sqlite_ledger):
    for account, feature in enumerate(FEATURES):
        rows = frame([row(account), row(account + 100, **{feature: None})])
        for store in (remote_ledger, sqlite_ledger):
            store.push("postings_push", rows.convert_dtypes() if feature in ("whole", "long", "truth") else rows)
            found = read(store, [account, account + 100], [f"balances:{feature}"])[feature]
            assert [value is None for value in found] == [False, True], feature


def test_an_event_time_is_the_same_instant_however_it_was_written(remote_ledger):
    naive = NOON.replace(tzinfo=None)
    zoned = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    for account, happened in enumerate([NOON, naive, zoned, NOON + timedelta(microseconds=250)]):
        remote_ledger.push("postings_push", frame([row(account, happened=happened)]))
        # One microsecond earlier is late, and one later is not: so what is stored is that instant.
        instant = happened if happened.tzinfo else happened.replace(tzinfo=timezone.utc)
        for shift, word in ((-1, "plain"), (1, "after")):
            remote_ledger.push("postings_push", frame([row(account, happened=instant + timedelta(microseconds=shift), word="after")]))
            assert read(remote_ledger, [account], ["balances:word"])["word"] == [word], happened


def test_the_sdk_tells_what_pushdesk_refuses(remote_ledger):
    with pytest.raises(Exception, match="account_id"):
        remote_ledger.write_to_online_store("signals", frame([row(1), row(None)]))
