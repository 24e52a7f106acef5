"""Pushdesk pushes to a real `feast serve`, and real Feast reads the values back."""

import shutil

import pytest
from feast import FeatureStore

from ledger_rows import FEATURES, REFERENCES, ROWS, as_csv, frame
from sides import pushdesk, run, served_by_feast


@pytest.fixture
def repository(ledger, tmp_path):
    return shutil.copytree(ledger, tmp_path / "ledger")


@pytest.fixture
def deployed(repository):
    """The address of a real `feast serve` on a repository of its own."""
    with served_by_feast(repository) as address:
        yield address


def read_by_feast(repository):
    """What real Feast reads of the rows, straight from its store."""
    accounts = [each["account_id"] for each in ROWS]
    found = FeatureStore(str(repository)).get_online_features(REFERENCES, [{"account_id": account} for account in accounts]).to_dict()
    found["moment"] = [each.to_pydatetime() if hasattr(each, "to_pydatetime") else each for each in found["moment"]]
    return found


PUSHED = {"account_id": [each["account_id"] for each in ROWS]} | {feature: [each[feature] for each in ROWS] for feature in FEATURES}


def test_what_pushdesk_sends_to_a_deployed_server_is_what_feast_reads(ledger, repository, deployed, tmp_path):
    file = as_csv(frame(ROWS), tmp_path / "rows.csv")
    sent = pushdesk("push", ledger, "postings_push", file, "--to-server", deployed, "--chunk", 2, "--store", tmp_path / "store")
    assert (sent["rowsRead"], sent["rowsAccepted"]) == (len(ROWS), len(ROWS))
    assert read_by_feast(repository) == PUSHED


def test_a_named_target_is_the_same_server(ledger, repository, deployed, tmp_path):
    settings = ["--settings", tmp_path / "settings"]
    run("target", "add", "staging", deployed, *settings)
    file = as_csv(frame(ROWS), tmp_path / "rows.csv")
    sent = pushdesk("push", ledger, "postings_push", file, "--target", "staging", *settings, "--store", tmp_path / "store")
    assert (sent["rowsRead"], sent["rowsAccepted"]) == (len(ROWS), len(ROWS))
    assert read_by_feast(repository) == PUSHED
