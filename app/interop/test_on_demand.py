"""On-demand views that are plain arithmetic: Pushdesk computes what real Feast computes by running them."""

import csv

import pytest
import requests

import expressions
from sides import SAMPLES, opened, plain, pushdesk, rows_of, served_by_pushdesk
from test_batch import both, entity_rows, logged, newest, quick_start  # noqa: F401, fixtures

SCORES = ["ride_score_fresh:fresh_score", "ride_score_fresh:patience", "driver_hourly_fresh:trips_today"]
RIDES = {"driver_id": [1001, 1002, 1003, 1010], "pickup_km": [0.0, 1.5, 12.25, 3.0], "waiting_minutes": [0, 7, 1, 30]}


def answered(answer):
    return {name: [plain(value) for value in result["values"]] for name, result in zip(answer["metadata"]["feature_names"], answer["results"])}


@pytest.fixture
def drivers(applied, tmp_path):
    """Real Feast with the sample's drivers pushed, and the store of a Pushdesk with the same."""
    folder = applied("driver_ranking")
    by_feast = opened(folder, tmp_path / "feast")
    by_feast.push("driver_stats_push", rows_of("driver_ranking/data/drivers.csv", ["event_timestamp", "created"], ["vehicle", "home_base"]))
    pushdesk("push", folder, "driver_stats_push", SAMPLES / "driver_ranking/data/drivers.csv", "--store", tmp_path / "store")
    return by_feast, folder, tmp_path / "store"


def by_real_feast(store, features, entities):
    rows = [dict(zip(entities, row)) for row in zip(*entities.values())]
    return {name: [plain(value) for value in values] for name, values in store.get_online_features(features, rows).to_dict().items()}


def test_a_view_of_columns_gives_the_same_values(drivers):
    by_feast, folder, store = drivers
    asked = [part for name, values in RIDES.items() for part in ("--entity", f"{name}={','.join(map(str, values))}")]
    answer = answered(pushdesk("online", folder, "--features", ",".join(SCORES), *asked, "--store", store))
    assert answer == by_real_feast(by_feast, SCORES, RIDES)
    assert None not in answer["fresh_score"]


def test_a_service_is_answered_over_http_as_feast_answers_it(drivers):
    by_feast, folder, store = drivers
    with served_by_pushdesk(folder, store) as address:
        answer = requests.post(address + "/get-online-features", json={"feature_service": "ranking_live", "entities": RIDES}, timeout=30).json()
    assert answered(answer) == by_real_feast(by_feast, by_feast.get_feature_service("ranking_live"), RIDES)


def test_a_key_that_is_not_stored_computes_to_nothing(drivers):
    by_feast, folder, store = drivers
    asked = {"driver_id": [1001, 7], "pickup_km": [1.0, 1.0], "waiting_minutes": [1, 1]}
    answer = pushdesk("online", folder, "--features", SCORES[0], *(part for name, values in asked.items() for part in ("--entity", f"{name}={values[0]},{values[1]}")),
                      "--store", store)
    assert answered(answer) == by_real_feast(by_feast, SCORES[:1], asked)
    assert answer["results"][-1]["statuses"][1] == "NOT_FOUND"


def test_a_python_view_gives_the_same_values(applied, tmp_path):
    by_feast = opened(applied("shop"), tmp_path / "feast")
    asked = {"customer_id": ["C-1", "C-2"], "basket_total": [49.99, 50.0], "voucher": ["", "x"]}
    answer = pushdesk("online", applied("shop"), "--features", "delivery_offer:free_delivery",
                      *(part for name, values in asked.items() for part in ("--entity", f"{name}={values[0]},{values[1]}")), "--store", tmp_path / "store")
    assert answered(answer)["free_delivery"] == by_real_feast(by_feast, ["delivery_offer:free_delivery"], asked)["free_delivery"] == [False, True]


def test_the_historical_join_computes_the_same_values(both, newest):  # noqa: F811
    entities = entity_rows(newest, [0, 5, 30]).assign(val_to_add=3, val_to_add_2=lambda rows: range(len(rows)))
    by_feast, by_pushdesk = both.joined(entities, "driver_hourly_stats:conv_rate", "transformed_conv_rate:conv_rate_plus_val1", "transformed_conv_rate:conv_rate_plus_val2")
    # Feast's file store gives everything that the on-demand view read as well
    assert by_pushdesk == [{name: row[name] for name in by_pushdesk[0]} for row in by_feast]
    assert any(row["conv_rate_plus_val2"] is not None for row in by_pushdesk)


def test_the_values_that_the_java_tests_expect_are_those_of_this_feast():
    with open(expressions.FOLDER / "expected.csv", newline="") as file:
        kept = list(csv.reader(file))
    assert kept == [[str(cell) for cell in line] for line in expressions.expected()]
    assert (expressions.FOLDER / "definitions.py").read_text() == expressions.definitions()
