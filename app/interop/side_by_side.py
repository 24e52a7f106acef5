"""Measures real Feast and Pushdesk side by side on samples, and prints a table with ratios.

Each side does a piece of work several times in one process of its own, each time on a repository and a store of their own that are open already: the
first time nothing is warm. Python's imports and the JVM's start are not counted, but where whole commands are measured.
"""

import argparse
import json
import os
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd
import psutil

from sides import COMMAND, FEAST, JAR, JAVA, ROOT, RUN_LIMIT, SAMPLES, copy_of, feast, pushdesk, served_by_feast, served_by_pushdesk

NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)
CLASSES = os.pathsep.join(map(str, (ROOT / "app" / "target" / "test-classes", JAR)))
# the garbage collector of the installed program
BENCHMARK = [JAVA, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", CLASSES]
LIMIT = 10 * RUN_LIMIT
MEASURES = ("open", "push", "materialize", "join", "read")
# push source → the sample it is in
SOURCES = {"weather_push": "hello", "click_push": "shop", "driver_stats_push": "driver_ranking/feature_repo"}


def run(command, folder=None):
    """What a process prints, and how many milliseconds it took."""
    before = time.perf_counter()
    done = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, timeout=LIMIT)
    took = (time.perf_counter() - before) * 1000
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout, took


def times(said):
    """Milliseconds by the clock and of processor time, of each time."""
    return [tuple(map(int, line.split())) for line in said.splitlines()]


def by_feast(work, places, *arguments):
    said, _ = run([sys.executable, Path(__file__).with_name("feast_side.py"), work, ",".join(str(place / "repository") for place in places), *arguments])
    return times(said)


def by_pushdesk(work, places, *arguments):
    lists = [",".join(str(place / part) for place in places) for part in ("repository", "store")]
    said, _ = run([*BENCHMARK, "pushdesk.benchmark.TimedWork", work, *lists, *arguments])
    return times(said)


class Bench:
    def __init__(self, folder, runs):
        self.folder, self.runs, self.number = folder, runs, 0
        self.applied = {}
        for source, sample in SOURCES.items():
            self.applied[source] = copy_of(sample, folder / source)
            feast(self.applied[source], "apply")

    def fresh(self, prepare=lambda place: None, source="weather_push"):
        """Folders, one for each time: a copy of the applied repository, and a place for a store."""
        places = []
        for _ in range(self.runs):
            self.number += 1
            place = self.folder / f"run{self.number}"
            shutil.copytree(self.applied[source], place / "repository")
            prepare(place)
            places.append(place)
        return places

    def line(self, name, promised, work, places, feasts, pushdesks):
        """Both sides after one another; prints the first times, and the medians of the others, then the same of processor time."""
        sides = by_feast(work, places, *feasts), by_pushdesk(work, places, *pushdesks)
        for clock, (what, aim) in enumerate(((name, promised), ("  of processor time", ""))):
            first = [side[0][clock] for side in sides]
            later = [statistics.median(took[clock] for took in side[1:] or side) for side in sides]
            show(what, first, later, aim)

    def weather(self, rows):
        file = self.folder / f"weather{rows}.csv"
        if not file.exists():
            pd.DataFrame({
                "city": [f"city {i}" for i in range(rows)],
                "celsius": [i % 400 / 10 for i in range(rows)],
                "sky": [("clear", "cloudy", "rain")[i % 3] for i in range(rows)],
                "measured_at": [(NOON + timedelta(milliseconds=i)).isoformat(timespec="milliseconds") for i in range(rows)],
            }).to_csv(file, index=False)
        return file

    def clicks(self, rows):
        file = self.folder / f"clicks{rows}.csv"
        if not file.exists():
            pd.DataFrame({
                "visitor_id": range(rows),
                "page": [f"/product/{i % 500}" for i in range(rows)],
                "clicks": [i % 12 for i in range(rows)],
                "dwell_seconds": [i % 6000 / 10 for i in range(rows)],
                "clicked_at": [(NOON + timedelta(milliseconds=i)).isoformat(timespec="milliseconds") for i in range(rows)],
            }).to_csv(file, index=False)
        return file

    def drivers(self, rows):
        file = self.folder / f"drivers{rows}.csv"
        if not file.exists():
            pd.DataFrame({
                "driver_id": range(rows),
                "accept_rate": [i % 1000 / 1000 for i in range(rows)],
                "cancel_rate": [i % 77 / 77 for i in range(rows)],
                "trips_today": [i % 40 for i in range(rows)],
                "vehicle": [json.dumps({"type": "sedan", "plate": f"B {i}"}) for i in range(rows)],
                "dispatch_rules": [json.dumps({"max_km": i % 50}) for i in range(rows)],
                "home_base": [json.dumps({"district": "north", "depot": f"d{i % 9}"}) for i in range(rows)],
                "event_timestamp": [(NOON + timedelta(milliseconds=i)).isoformat(timespec="milliseconds") for i in range(rows)],
                "created": [NOON.isoformat()] * rows,
            }).to_csv(file, index=False)
        return file

    def opening(self):
        """Feast reads definitions by running them in a process of its own; Pushdesk's window is open when it reads some."""
        sample = "driver_ranking/feature_repo"
        copy = copy_of(sample, self.folder / "ranking")
        plan = [run([FEAST, "plan"], copy)[1] for _ in range(self.runs)]
        reading = [int(run([*BENCHMARK, "pushdesk.benchmark.OpenRepository", SAMPLES / sample])[0].split()[0]) for _ in range(self.runs)]
        show("open a repository: feast plan, the window", (plan[0], reading[0]), (statistics.median(plan), statistics.median(reading)), "10")
        command = [run([*COMMAND, "show", SAMPLES / sample, "--json"])[1] for _ in range(self.runs)]
        show("the same as whole commands: plan, show", (plan[0], command[0]), (statistics.median(plan), statistics.median(command)))

    def push(self, rows, mode, promised=""):
        measured = [("weather_push", "2 features, a key of text", self.weather)]
        if mode == "online":
            measured.append(("click_push", "3 features, a whole number as key", self.clicks))
            measured.append(("driver_stats_push", "6 features, of the types in feast init", self.drivers))
        for source, told, made in measured:
            file = made(rows)
            asked = (source, file, mode)
            self.line(f"push {rows:,} rows {mode.replace('_and_', '+')}, {told}", promised, "push", self.fresh(source=source), asked, asked)

    def offline(self, rows):
        """Fresh places whose batch source has this many rows, in either side's offline store."""
        frame = pd.read_csv(self.weather(rows)).astype({"celsius": "float32"})
        times = pd.to_datetime(frame["measured_at"], utc=True, format="ISO8601").astype("datetime64[us, UTC]")
        file = self.folder / "readings.parquet"
        frame.assign(measured_at=times).to_parquet(file, index=False)

        def prepare(place):
            shutil.copy(file, place / "repository" / "data" / "readings.parquet")
            pushdesk("load", place / "repository", "readings", "--store", place / "store")

        return self.fresh(prepare)

    def materialize(self, rows):
        interval = [(NOON + timedelta(hours=hours)).isoformat().replace("+00:00", "Z") for hours in (-1, 1)]
        self.line(f"materialize {rows:,} rows", "", "materialize", self.offline(rows), interval, interval)

    def historical(self, rows, entities):
        file = self.folder / "entities.csv"
        pd.DataFrame({
            "city": [f"city {i * 7919 % rows}" for i in range(entities)],
            "event_timestamp": [(NOON + timedelta(minutes=5, seconds=i % 3600)).isoformat() for i in range(entities)],
        }).to_csv(file, index=False)
        self.line(f"join {rows:,} rows to {entities:,} entity rows", "", "historical", self.offline(rows), [file], [file])

    def reading(self, clients):
        """Requests of 10 keys a second, by clients that each keep their connection; every answer is read. Processor time is that of the server alone."""
        places = self.fresh()[:1]
        file = self.weather(10_000)
        by_feast("push", places, "weather_push", file, "online")
        by_pushdesk("push", places, "weather_push", file, "online")
        rates, busy = [], []
        repository, store = places[0] / "repository", places[0] / "store"
        for served in (lambda: served_by_feast(repository), lambda: served_by_pushdesk(repository, store)):
            with served() as address:
                measured = [rate(address, clients, seconds) for seconds in (2, 10)]
                rates.append([asked for asked, _ in measured])
                busy.append([spent for _, spent in measured])
        show(f"get-online-features a second, {clients} client(s)", *zip(*rates), "5", rate=True)
        show("  of processor time, a request in microseconds", *zip(*busy))


def show(name, first, later, promised="", rate=False):
    """A line of the table; the ratio says how many times as fast Pushdesk is."""
    ratios = [ours / feasts if rate else feasts / max(ours, 1) for feasts, ours in (first, later)]
    print(f"{name:<44}" + "".join(f"{feasts:>10,.0f}{ours:>10,.0f}{ratio:>8.1f}" for (feasts, ours), ratio in zip((first, later), ratios)) + f"{promised:>10}", flush=True)


def busy():
    """Seconds of processor time that the processes under this one have spent, those among them that their parents have seen end included."""
    spent = 0
    for process in psutil.Process().children(recursive=True):
        try:
            spent += sum(process.cpu_times()[:4])
        except psutil.NoSuchProcess:
            pass
    return spent


def rate(address, clients, seconds):
    """Requests answered a second, and the microseconds of processor time that the server spent on each.

    The client is a bare socket that sends the same bytes again and again: it costs some 20 microseconds a request, where http.client costs 200.
    """
    where = urlsplit(address)
    counts = []

    def ask(number):
        body = json.dumps({"features": ["city_weather:celsius", "city_weather:sky"], "entities": {"city": [f"city {number * 100 + i}" for i in range(10)]}})
        request = (f"POST /get-online-features HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}").encode()
        connection = None
        until, count = time.perf_counter() + seconds, 0
        while time.perf_counter() < until:
            try:
                if connection is None:
                    connection = socket.create_connection((where.hostname, where.port), timeout=60)
                    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection.sendall(request)
                content = answer(connection)
            except ConnectionError:  # a server may renew its worker; what it did not answer is not counted
                connection.close()
                connection = None
                continue
            assert content.startswith(b"HTTP/1.1 200"), content
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    before, busy_before = time.perf_counter(), busy()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(counts) == clients
    return sum(counts) / (time.perf_counter() - before), (busy() - busy_before) * 1e6 / sum(counts)


def answer(connection):
    """All bytes of one answer, whose length its head tells."""
    content, whole = b"", None
    while whole is None or len(content) < whole:
        more = connection.recv(1 << 16)
        if not more:
            raise ConnectionResetError
        content += more
        head = content.find(b"\r\n\r\n")
        if whole is None and head >= 0:
            whole = head + 4 + int(re.search(rb"(?i)content-length: *(\d+)", content[:head])[1])
    return content


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=3, help="how often each is done; of all but the first the medians are printed")
    options.add_argument("--rows", default="10000,100000", help="the sizes of the CSV files")
    options.add_argument("--only", default=",".join(MEASURES), help="what is measured, of " + ", ".join(MEASURES))
    asked = options.parse_args()
    only = asked.only.split(",")
    with tempfile.TemporaryDirectory(prefix="pushdesk-side-by-side-") as folder:
        bench = Bench(Path(folder), asked.runs)
        print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, {asked.runs} times each; in ms but for rates")
        print(f"{'':<44}" + f"{'Feast':>10}{'Pushdesk':>10}{'ratio':>8}" * 2 + f"{'promised':>10}")
        print(f"{'':<44}{'first':>10}{'first':>10}{'':>8}{'later':>10}{'later':>10}", flush=True)
        sizes = [int(rows) for rows in asked.rows.split(",")]
        if "open" in only:
            bench.opening()
        if "push" in only:
            for rows in sizes:
                bench.push(rows, "online", "10" if rows >= 100_000 else "")
                bench.push(rows, "online_and_offline")
        if "materialize" in only:
            bench.materialize(sizes[-1])
        if "join" in only:
            bench.historical(sizes[-1], 10_000)
        if "read" in only:
            for clients in (1, 4):
                bench.reading(clients)


if __name__ == "__main__":
    main()
