"""What `feast apply` writes, read by Pushdesk, is what Pushdesk's own reader says of the same files."""

import shutil

import pytest

from sides import SAMPLES, pushdesk

# What Feast fills in when it applies: the key's type comes from the Parquet file, and its registry keeps no class for batch views.
INFERRED = {
    "hello": set(),
    "driver_ranking": {
        ("driver", "value_type", "Int64"),
        ("driver_hourly_stats", "entity_columns.driver_id", "Int64"),
        ("driver_hourly_fresh", "entity_columns.driver_id", "Int64"),
    },
    "shop": {("customer_discounts", "class", "FeatureView")},
}


def test_no_sample_is_left_out():
    assert {each.name for each in SAMPLES.iterdir() if each.is_dir()} - {"mistakes"} == set(INFERRED)


def compared(folder, applied):
    return pushdesk("diff", folder, "--registry", applied / "data" / "registry.db")["objects"]


@pytest.mark.parametrize("sample", INFERRED)
def test_what_feast_applied_is_what_the_definitions_say(applied, sample):
    objects = compared(applied(sample), applied(sample))
    assert {each["name"]: each for each in objects if each["state"] != "SAME"} == {}
    assert {(each["name"], inferred["property"], inferred["applied"]) for each in objects for inferred in each["inferred"]} == INFERRED[sample]


def test_a_definition_changed_after_the_apply_is_told(applied, tmp_path):
    changed = shutil.copytree(applied("hello"), tmp_path / "hello")
    definitions = changed / "definitions.py"
    definitions.write_text(definitions.read_text().replace("Float32", "Float64"))
    differing = [each for each in compared(changed, applied("hello")) if each["state"] != "SAME"]
    assert [(each["name"], each["state"], [(change["applied"], change["defined"]) for change in each["changes"]]) for each in differing] == [
        ("city_weather", "CHANGED", [("Float32", "Float64")])
    ]


@pytest.mark.parametrize("sample, source, file", [
    ("hello", "weather_push", "hello/data/weather.csv"),
    ("driver_ranking", "driver_stats_push", "driver_ranking/data/drivers.csv"),
])
def test_what_feast_applied_is_pushed_to_as_the_definitions_are(applied, tmp_path, sample, source, file):
    folder = applied(sample)

    def pushed(repository):
        store = tmp_path / repository.name
        result = pushdesk("push", repository, source, SAMPLES / file, "--to", "online_and_offline", "--fill-created", "--store", store)
        return sorted(map(str, result["propagations"]))

    assert pushed(folder / "data" / "registry.db") == pushed(folder)
