"""Rows of the ledger, whose values are spelled so that each type's ends and corners are among them."""

import csv
import json
from datetime import datetime, timedelta, timezone

import pandas as pd

NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)
TYPES = {
    "account_id": "int64",
    "whole": "int32",
    "long": "int64",
    "single": "float32",
    "double": "float64",
    "truth": "bool",
}
FEATURES = ["whole", "long", "single", "double", "word", "truth", "moment", "words", "longs", "doubles"]
LISTS = ["words", "longs", "doubles"]
REFERENCES = [f"balances:{feature}" for feature in FEATURES]


def row(account, happened=NOON, **changed):
    return {
        "account_id": account,
        "whole": 7,
        "long": 9,
        "single": 0.5,
        "double": 0.1,
        "word": "plain",
        "truth": True,
        "moment": NOON,
        "words": ["a", "b, c"],
        "longs": [1, -2],
        "doubles": [0.25, 1.0],
        "remark": "none",
        "happened_at": happened,
        "loaded_at": happened + timedelta(minutes=1),
    } | changed


ROWS = [
    row(1),
    row(2, whole=-(2**31), long=-(2**63), single=-0.375, double=1e-300, word="ÄØ \"quoted\", 'so'\nnext", truth=False, words=["ü"], longs=[2**62]),
    row(-3, whole=2**31 - 1, long=2**63 - 1, single=16777216.0, double=1e300, word="", moment=datetime(1969, 12, 31, 23, 59, 58, tzinfo=timezone.utc), doubles=[2.0]),
]


def frame(rows):
    table = pd.DataFrame(rows)
    return table.astype({column: kind for column, kind in TYPES.items() if column in table and table[column].notna().all()})


def as_csv(rows, file):
    """The rows as a CSV file for Pushdesk, lists in JSON; texts are quoted, since an empty field would be null."""
    rows.assign(**{name: rows[name].map(json.dumps) for name in LISTS}).to_csv(file, index=False, quoting=csv.QUOTE_NONNUMERIC)
    return file
