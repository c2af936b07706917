-- The group view of the continuum, from the two views beside this file.
-- Standard SQL: it runs as it is in DuckDB, PostgreSQL 16 and Spark SQL 3.4 or later. The rules: docs/engagement.md.
-- Parameter: {threshold}, the fewest people that are shown as a group; 10, and never under 5.
WITH answer AS (
  SELECT response, statement, answer,
    -- .../Questionnaire/continuum-<respondent>-<language>|<version>
    CASE
      WHEN questionnaire LIKE '%/continuum-patient-%' THEN 'patient'
      WHEN questionnaire LIKE '%/continuum-relative-%' THEN 'relative'
      WHEN questionnaire LIKE '%/continuum-professional-%' THEN 'professional'
      WHEN questionnaire LIKE '%/continuum-users-committee-%' THEN 'users-committee'
      WHEN questionnaire LIKE '%/continuum-manager-%' THEN 'manager'
    END AS respondent,
    split_part(statement, '.', 1) AS context
  FROM continuum_answer
  WHERE statement LIKE '%.%.%'
),
asked AS (
  SELECT DISTINCT
    CASE
      WHEN url LIKE '%/continuum-patient-%' THEN 'patient'
      WHEN url LIKE '%/continuum-relative-%' THEN 'relative'
      WHEN url LIKE '%/continuum-professional-%' THEN 'professional'
      WHEN url LIKE '%/continuum-users-committee-%' THEN 'users-committee'
      WHEN url LIKE '%/continuum-manager-%' THEN 'manager'
    END AS respondent,
    split_part(statement, '.', 1) AS context,
    CASE split_part(statement, '.', 2)
      WHEN 'information' THEN 1 WHEN 'consultation' THEN 2 WHEN 'collaboration' THEN 3 WHEN 'partnership' THEN 4
    END AS level,
    statement
  FROM continuum_asked
  WHERE statement LIKE '%.%.%'
),
-- Whoever answered something of a context is counted there; what they left open applies, and is no evidence.
present AS (SELECT DISTINCT response, respondent, context FROM answer),
tally AS (
  SELECT present.response, present.respondent, present.context, asked.level,
    SUM(CASE WHEN answer.answer = 'not-concerned' THEN 0 ELSE 1 END) AS applicable,
    SUM(CASE WHEN answer.answer IN ('never', 'sometimes', 'often', 'always') THEN 1 ELSE 0 END) AS answered,
    SUM(CASE WHEN answer.answer IN ('often', 'always') THEN 1 ELSE 0 END) AS met,
    SUM(CASE WHEN answer.answer = 'never' THEN 1 ELSE 0 END) AS lowest
  FROM present
  JOIN asked ON asked.respondent = present.respondent AND asked.context = present.context
  LEFT JOIN answer ON answer.response = present.response AND answer.statement = asked.statement
  GROUP BY present.response, present.respondent, present.context, asked.level
),
evidence AS (
  SELECT *,
    applicable > 0 AND met * 3 >= applicable * 2 AND lowest = 0 AS evidenced,
    applicable > 0 AND NOT (met * 3 >= applicable * 2 AND lowest = 0) AS broken
  FROM tally
),
gap AS (
  SELECT response, respondent, context,
    SUM(applicable) AS applicable, SUM(answered) AS answered,
    COALESCE(MIN(CASE WHEN broken THEN level END), 5) AS first_broken
  FROM evidence
  GROUP BY response, respondent, context
),
result AS (
  SELECT gap.response, gap.respondent, gap.context,
    CASE WHEN gap.applicable >= 4 AND gap.answered >= 4 AND gap.answered * 3 >= gap.applicable * 2
      THEN COALESCE(MAX(CASE WHEN evidence.evidenced AND evidence.level < gap.first_broken THEN evidence.level END), 0)
    END AS level
  FROM gap
  JOIN evidence ON evidence.response = gap.response AND evidence.context = gap.context
  GROUP BY gap.response, gap.respondent, gap.context, gap.applicable, gap.answered, gap.first_broken
),
people AS (
  SELECT respondent, context, level, COUNT(*) AS people
  FROM result
  GROUP BY respondent, context, level
),
size AS (
  SELECT respondent, context, SUM(CASE WHEN level IS NULL THEN 0 ELSE people END) AS reported
  FROM people
  GROUP BY respondent, context
)
SELECT size.respondent, size.context,
  CASE people.level
    WHEN 0 THEN 'none' WHEN 1 THEN 'information' WHEN 2 THEN 'consultation'
    WHEN 3 THEN 'collaboration' WHEN 4 THEN 'partnership' ELSE 'unreported'
  END AS result,
  people.people,
  FALSE AS withheld
FROM size
JOIN people ON people.respondent = size.respondent AND people.context = size.context
WHERE size.reported >= {threshold}
UNION ALL
-- A small group is named, and no number of it is given.
SELECT respondent, context, NULL, NULL, TRUE
FROM size
WHERE reported < {threshold}
ORDER BY respondent, context, result
