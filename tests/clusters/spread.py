"""One archive on each kind of cluster, as docs/archives.md has it; each gives the numbers of the parts done."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from crossfoot import batch
from crossfoot.batch.archive import work_on

Work = Callable[[int], int]
PATIENCE: Final = ("spark.python.authenticate.socketTimeout", "10min")
"""for which Spark waits until a Python has started, before it starts another: the usual 15 seconds are too few where
the machine is busy, and then it does nothing but that
"""


def killed_once(number: int, out: str, command: tuple[str, ...], once: str) -> int:
    """One part; the first worker that comes to the second part is killed there."""
    mark = Path(once)
    if number == 1 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work_on(number, out, command=command)


def check(table: Any) -> Any:
    found = batch.check(table, kind="share", locale="en", recomputed=False)
    for field in found.schema:
        table = table.append_column(field.name, found[field.name].cast(pa.string()))
    return table


def on_ray(work: Work, numbers: Sequence[int], workers: int = 2) -> list[int]:
    """With a limit to what is tried again, or Ray would try what always fails for ever."""
    import ray

    ray.init(num_cpus=workers, include_dashboard=False, log_to_driver=False, ignore_reinit_error=True)
    try:

        def one(number: int) -> int:
            return work(number)

        task: Any = ray.remote(max_retries=3)(one)
        found: list[int] = ray.get([task.remote(number) for number in numbers])
        return found
    finally:
        ray.shutdown()


def on_dask(work: Work, numbers: Sequence[int], workers: int = 2) -> list[int]:
    from dask.distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        found: list[int] = client.gather(client.map(work, numbers, retries=3, pure=False))
        return found


def on_spark(work: Work, numbers: Sequence[int], workers: int = 2) -> list[int]:
    from pyspark.sql import SparkSession

    builder: Any = SparkSession.builder
    builder = builder.master(f"local[{workers}, 4]").config(*PATIENCE)
    spark = builder.config("spark.ui.enabled", "false").getOrCreate()
    try:
        found: list[int] = spark.sparkContext.parallelize(numbers, len(numbers)).map(partial(work)).collect()
        return found
    finally:
        spark.stop()


CLUSTERS = {"ray": on_ray, "dask": on_dask, "pyspark": on_spark}


def tables_on_ray(table: Any, check: Callable[[Any], Any]) -> Any:
    """A table of claims, checked in batches where they lie."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, ignore_reinit_error=True)
    try:
        checked = ray.data.from_arrow(table).map_batches(check, batch_format="pyarrow", batch_size=100_000)
        return pa.concat_tables(ray.get(checked.to_arrow_refs()))
    finally:
        ray.shutdown()


def tables_on_dask(table: Any, check: Callable[[Any], Any]) -> Any:
    from dask import compute, delayed

    pieces = [delayed(check)(table.slice(begin, 100)) for begin in range(0, table.num_rows, 100)]
    return pa.concat_tables(compute(*pieces, scheduler="processes", num_workers=2))


def tables_on_spark(table: Any, check: Callable[[Any], Any]) -> Any:
    from pyspark.sql import SparkSession

    def each(pieces: Any) -> Any:
        for piece in pieces:
            yield from check(pa.Table.from_batches([piece])).to_batches()

    builder: Any = SparkSession.builder
    spark = builder.master("local[2]").config(*PATIENCE).config("spark.ui.enabled", "false").getOrCreate()
    try:
        columns = "part bigint, whole bigint, percent string"  # in this order: what comes back is taken by its place
        rows = spark.createDataFrame(table.to_pylist(), columns)
        found = rows.mapInArrow(each, f"{columns}, verdict string, rule string").collect()
        return pa.Table.from_pylist([row.asDict() for row in found])
    finally:
        spark.stop()


TABLES = {"ray": tables_on_ray, "dask": tables_on_dask, "pyspark": tables_on_spark}
