"""Pushdesk pushes to a real `feast serve`, and real Feast reads the values back."""

import shutil

from feast import FeatureStore

from ledger_rows import FEATURES, REFERENCES, ROWS, as_csv, frame
from sides import pushdesk, served_by_feast


def test_what_pushdesk_sends_to_a_deployed_server_is_what_feast_reads(ledger, tmp_path):
    repository = shutil.copytree(ledger, tmp_path / "ledger")
    file = as_csv(frame(ROWS), tmp_path / "rows.csv")
    with served_by_feast(repository) as address:
        sent = pushdesk("push", ledger, "postings_push", file, "--to-server", address, "--chunk", 2, "--store", tmp_path / "store")
    assert (sent["rowsRead"], sent["rowsAccepted"]) == (len(ROWS), len(ROWS))
    accounts = [each["account_id"] for each in ROWS]
    found = FeatureStore(str(repository)).get_online_features(REFERENCES, [{"account_id": account} for account in accounts]).to_dict()
    found["moment"] = [each.to_pydatetime() if hasattr(each, "to_pydatetime") else each for each in found["moment"]]
    assert found == {"account_id": accounts} | {feature: [each[feature] for each in ROWS] for feature in FEATURES}
