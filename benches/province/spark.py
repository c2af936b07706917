"""The group view in Spark, from the NDJSON of a folder; by way of Parquet where that is asked for."""

import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "sql"))
import spark as job  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

folder, by = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "ndjson"
builder = SparkSession.builder.master("local[2]").config("spark.driver.memory", "8g")
# Two hundred parts are for a cluster.
session = builder.config("spark.sql.shuffle.partitions", "8").config("spark.ui.enabled", "false")
session = session.config("spark.ui.showConsoleProgress", "false").getOrCreate()
session.sparkContext.setLogLevel("ERROR")
start = time.monotonic()
job.tables(session, folder, parquet=by == "parquet")
read = time.monotonic() - start
start = time.monotonic()
cells = [list(row) for row in job.group_view(session).collect()]
print(json.dumps({"read": read, "group": time.monotonic() - start, "cells": cells}))
