"""What is wrong with a request is told with the status and the shape that Feast's own server gives it."""

import json
import shutil

import pytest
import requests

from ledger_rows import row
from sides import served_by_feast, served_by_pushdesk

# Feast's server takes an event time as text, and a feature of type UnixTimestamp only as a number.
TIMES = ("happened_at", "loaded_at")
TABLE = {column: [str(value) if column in TIMES else value] for column, value in row(1, moment=1795161600).items()}


@pytest.fixture(scope="module")
def both(ledger, tmp_path_factory):
    """The addresses of Feast's server and of Pushdesk's, on the same repository."""
    folder = tmp_path_factory.mktemp("both")
    repository = shutil.copytree(ledger, folder / "ledger")
    with served_by_feast(repository) as by_feast, served_by_pushdesk(ledger, folder / "store") as by_pushdesk:
        yield by_feast, by_pushdesk


def asked(address, method, path, body):
    data = body if isinstance(body, str) else json.dumps(body)
    return requests.request(method, address + path, data=data, headers={"Content-Type": "application/json"}, timeout=60)


def shape(answer):
    """The status, and what a client can rely on in the body."""
    if not answer.content:
        return answer.status_code, "nothing"
    body = answer.json()
    if isinstance(body, str):
        if not body.startswith("{"):
            return answer.status_code, "a sentence"
        detail = json.loads(body)
        return answer.status_code, sorted(detail), detail["module"], detail["class"]
    if isinstance(body, dict) and isinstance(body.get("detail"), list):
        return answer.status_code, [(fault["type"], fault["loc"][: 2 if fault["type"] != "json_invalid" else 1]) for fault in body["detail"]]
    return answer.status_code, body


SAME = {
    "push": ("POST", "/push", {"push_source_name": "postings_push", "df": TABLE, "to": "online"}),
    "write": ("POST", "/write-to-online-store", {"feature_view_name": "signals", "df": TABLE}),
    "health": ("GET", "/health", ""),
    "unknown source": ("POST", "/push", {"push_source_name": "nobody", "df": TABLE}),
    "write to an unknown view": ("POST", "/write-to-online-store", {"feature_view_name": "nobody", "df": TABLE}),
    "read of an unknown view": ("POST", "/get-online-features", {"features": ["nobody:word"], "entities": {"account_id": [1]}}),
    "read of an unknown service": ("POST", "/get-online-features", {"feature_service": "nobody", "entities": {"account_id": [1]}}),
    "no JSON": ("POST", "/push", "{"),
    "no source": ("POST", "/push", {"df": TABLE}),
    "no table": ("POST", "/push", {"push_source_name": "postings_push"}),
    "a source that is no string": ("POST", "/push", {"push_source_name": 7, "df": TABLE}),
    "unknown path": ("POST", "/nowhere", {}),
    "other method": ("GET", "/push", ""),
}


@pytest.mark.parametrize("case", SAME)
def test_feast_and_pushdesk_answer_alike(both, case):
    by_feast, by_pushdesk = (shape(asked(address, *SAME[case])) for address in both)
    assert by_pushdesk == by_feast


# Faults of the caller that Feast's server answers with 500, which its clients send again and again; Pushdesk says 400.
OTHERWISE = {
    "bad mode": {"push_source_name": "postings_push", "df": TABLE, "to": "sideways"},
    "columns of different length": {"push_source_name": "postings_push", "df": TABLE | {"word": ["a", "b"]}, "to": "online"},
    "missing column": {"push_source_name": "postings_push", "df": {column: values for column, values in TABLE.items() if column != "word"}, "to": "online"},
    "bad value": {"push_source_name": "postings_push", "df": TABLE | {"whole": ["seven"]}, "to": "online"},
}


@pytest.mark.parametrize("case", OTHERWISE)
def test_a_fault_of_the_caller_is_no_fault_of_the_server(both, case):
    by_feast, by_pushdesk = (shape(asked(address, "POST", "/push", OTHERWISE[case])) for address in both)
    assert (by_feast, by_pushdesk) == ((500, "a sentence"), (400, "a sentence"))
