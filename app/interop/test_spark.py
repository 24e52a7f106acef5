"""The way of Feast's documentation from a stream to a push source: PySpark Structured Streaming, `foreachBatch`, `store.push`; into Pushdesk."""

import os
from pathlib import Path

import pytest
import requests

from sides import JAVA, SAMPLES, opened, pushdesk, served_by_pushdesk

sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")

HEADER, *ROWS = (SAMPLES / "hello" / "data" / "weather.csv").read_text().splitlines()
LATER = ["Oslo,-1.0,cloudy,2026-11-20T12:00:00Z", "Lisbon,11.0,rain,2026-11-20T03:00:00Z"]
SCHEMA = "city string, celsius float, sky string, measured_at timestamp"


@pytest.fixture(scope="module")
def spark():
    if os.path.isabs(JAVA):
        os.environ["JAVA_HOME"] = str(Path(JAVA).parents[1])
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "1",
        "spark.log.level": "ERROR",
    }
    try:
        session = sql.SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    except Exception as reason:
        pytest.skip(f"Spark does not start: {str(reason).splitlines()[0]}")
    yield session
    session.stop()


def test_each_micro_batch_of_a_stream_is_an_entry_and_the_newest_events_are_served(spark, applied, tmp_path):
    arriving = tmp_path / "arriving"
    arriving.mkdir()
    store_folder = tmp_path / "store"
    with served_by_pushdesk(applied("hello"), store_folder) as address:
        store = opened(applied("hello"), tmp_path / "remote", address)
        stream = spark.readStream.schema(SCHEMA).option("header", True).option("maxFilesPerTrigger", 1).csv(str(arriving))
        for name, rows in (("1.csv", ROWS), ("2.csv", LATER)):
            (arriving / name).write_text("\n".join([HEADER, *rows]) + "\n")
            os.utime(arriving / name, (int(name[0]), int(name[0])))
        query = (stream.writeStream
                 .foreachBatch(lambda batch, number: store.push("weather_push", batch.toPandas()))
                 .trigger(availableNow=True)
                 .option("checkpointLocation", str(tmp_path / "checkpoint"))
                 .start())
        assert query.awaitTermination(120) and query.exception() is None
        found = store.get_online_features(["city_weather:celsius", "city_weather:sky"], [{"city": city} for city in ("Oslo", "Lisbon", "Atlantis")])
        rows = pushdesk_rows(address)
    assert found.to_dict() == {"city": ["Oslo", "Lisbon", "Atlantis"], "celsius": [-1.0, 13.0, None], "sky": ["cloudy", "clear", None]}
    assert rows == {"Oslo": (-1.0, "cloudy", "OUTSIDE_MAX_AGE"), "Lisbon": (13.0, "clear", "OUTSIDE_MAX_AGE"), "Atlantis": (None, None, "NOT_FOUND")}
    entries = pushdesk("history", applied("hello"), "--store", store_folder)["pushes"]
    assert [(entry["origin"]["kind"], entry["rowsRead"]) for entry in entries] == [("SERVER", len(LATER)), ("SERVER", len(ROWS))]


def pushdesk_rows(address):
    cities = ["Oslo", "Lisbon", "Atlantis"]
    asked = {"features": ["city_weather:celsius", "city_weather:sky"], "entities": {"city": cities}}
    _, celsius, sky = requests.post(address + "/get-online-features", json=asked, timeout=60).json()["results"]
    return {city: (celsius["values"][i], sky["values"][i], celsius["statuses"][i]) for i, city in enumerate(cities)}
