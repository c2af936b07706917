"""The group view of the continuum in Spark: what the ViewDefinitions beside this file say, and the SQL on it, by steps.

As a job: spark-submit sql/spark.py <folder> [threshold] [parquet], the folder with responses.ndjson,
questionnaires.ndjson and levels.ndjson; it prints the cells as CSV. With a runner of SQL on FHIR (Pathling's) its data
frames stand for `answers` and `asked`.
"""

import pathlib
import re
import sys

from pyspark.sql import SparkSession, functions as f

HERE = pathlib.Path(__file__).parent
STEP = re.compile(r"CREATE TEMPORARY TABLE (\w+) AS\n(.*?);\nANALYZE \1;\n", re.DOTALL)
CODING = "ARRAY<STRUCT<valueCoding: STRUCT<code: STRING>>>"
RESPONSE = (
    "id STRING, identifier STRUCT<value: STRING>, status STRING, authored STRING, questionnaire STRING, "
    f"item ARRAY<STRUCT<linkId: STRING, item: ARRAY<STRUCT<linkId: STRING, answer: {CODING}>>>>"
)
QUESTIONNAIRE = (
    "url STRING, version STRING, item ARRAY<STRUCT<linkId: STRING, item: ARRAY<STRUCT<linkId: STRING, type: STRING>>>>"
)
LEVELS = (
    "id STRING, version STRING, respondent STRING, context STRING, result STRING, desired STRING, received STRING"
)


def answers(spark, folder):
    """One line for each statement, and one for each empty part, of a response."""
    read = spark.read.schema(RESPONSE).json(f"{folder}/responses.ndjson")
    kept = read.where("questionnaire LIKE '%/Questionnaire/continuum-%' AND status <> 'entered-in-error'")
    parts = kept.select("id", "identifier", "authored", "questionnaire", f.explode("item").alias("part"))
    answered = f.filter("part.item", lambda one: f.size(one.answer) > 0)
    lines = parts.select("*", f.explode_outer(answered).alias("inside"))
    return lines.selectExpr(
        "id AS response", "identifier.value AS identifier", "authored", "questionnaire", "part.linkId AS context",
        "inside.linkId AS statement", "inside.answer[0].valueCoding.code AS answer",
    )  # fmt: skip


def asked(spark, folder):
    """One line for each choice that a questionnaire asks for."""
    read = spark.read.schema(QUESTIONNAIRE).json(f"{folder}/questionnaires.ndjson")
    parts = read.where("url LIKE '%/Questionnaire/continuum-%'").select("url", "version", f.explode("item").alias("part"))
    lines = parts.select("*", f.explode("part.item").alias("inside")).where("inside.type = 'choice'")
    return lines.selectExpr("url", "version", "part.linkId AS context", "inside.linkId AS statement")


def tables(spark, folder, parquet=False):
    """Names the three tables; by way of Parquet where that is asked for."""
    levels = spark.read.schema(LEVELS).json(f"{folder}/levels.ndjson")
    for name, frame in {
        "continuum_answer": answers(spark, folder), "continuum_asked": asked(spark, folder), "continuum_levels": levels,
    }.items():  # fmt: skip
        if parquet:
            frame.write.mode("overwrite").parquet(f"{folder}/{name}.spark.parquet")
            frame = spark.read.parquet(f"{folder}/{name}.spark.parquet")
        frame.createOrReplaceTempView(name)


def group_view(spark, threshold=10):
    """The cells, step by step: what is used more than once is worked out once, which Spark does not do by itself."""
    sql = (HERE / "group-view-steps.sql").read_text(encoding="utf-8").replace(":threshold", str(int(threshold)))
    before, last = STEP.findall(sql), STEP.sub("", sql).rstrip().rstrip(";")
    for place, (name, query) in enumerate(before):
        frame = spark.sql(query)
        later = [text for _, text in before[place + 1 :]] + [last]
        used = sum(len(re.findall(rf"\b(?:FROM|JOIN) {name}\b", text)) for text in later)
        (frame.localCheckpoint() if used > 1 else frame).createOrReplaceTempView(name)
    return spark.sql(last)


if __name__ == "__main__":
    session = SparkSession.builder.appName("group view").getOrCreate()
    tables(session, sys.argv[1], parquet="parquet" in sys.argv)
    print("respondent,context,result,people,withheld")
    for row in group_view(session, *[int(word) for word in sys.argv[2:] if word.isdigit()]).collect():
        print(",".join("" if cell is None else str(cell).lower() for cell in row))
