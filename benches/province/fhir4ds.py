"""The group view by the book, in fhir4ds (DuckDB): the ViewDefinitions as they are make the tables."""

import json
import pathlib
import sys
import time

import fhir4ds

SQL = pathlib.Path(__file__).parents[2] / "sql"
folder = pathlib.Path(sys.argv[1])
made = fhir4ds.create_connection()
made.execute("CREATE TABLE resources (id VARCHAR, resourceType VARCHAR, resource VARCHAR, patient_ref VARCHAR)")
start = time.monotonic()
for file in ("responses", "questionnaires"):
    with open(folder / f"{file}.ndjson", encoding="utf-8") as lines:
        given = [(str(place), json.loads(line)["resourceType"], line) for place, line in enumerate(lines)]
    made.executemany("INSERT INTO resources VALUES (?, ?, ?, NULL)", given)
for view in ("continuum-answer", "continuum-asked"):
    definition = (SQL / f"{view}.ViewDefinition.json").read_text(encoding="utf-8")
    made.execute(f"CREATE TABLE {view.replace('-', '_')} AS {fhir4ds.generate_view_sql(definition)}")
texts = ", ".join(f"{name}: 'VARCHAR'" for name in "id version respondent context result desired received".split())
levels = f"read_json('{folder}/levels.ndjson', format = 'newline_delimited', columns = {{{texts}}})"
made.execute(f"CREATE TABLE continuum_levels AS SELECT * FROM {levels}")
read = time.monotonic() - start
start = time.monotonic()
cells = made.execute((SQL / "group-view.sql").read_text(encoding="utf-8").replace(":threshold", "10")).fetchall()
print(json.dumps({"read": read, "group": time.monotonic() - start, "cells": [list(row) for row in cells]}))
