-- The group view of the continuum, from the two views beside this file.
-- Standard SQL: it runs as it is in DuckDB, PostgreSQL 16 and Spark SQL 3.4 or later. The rules: docs/engagement.md.
-- Parameter: {threshold}, the fewest people that are shown as a group, and how many more are shown at a time; 10, and
-- never under 5. Each response counts once: `response` is its id, and one that was given twice has to be there once.
WITH answer AS (
  SELECT response, COALESCE(authored, '') AS authored, statement, answer,
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
    -- Answers to an earlier version are to other statements: they are left out.
    AND split_part(questionnaire, '|', 2) = (SELECT MAX(split_part(questionnaire, '|', 2)) FROM continuum_answer)
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
present AS (SELECT DISTINCT response, authored, respondent, context FROM answer),
tally AS (
  SELECT present.response, present.authored, present.respondent, present.context, asked.level,
    SUM(CASE WHEN answer.answer = 'not-concerned' THEN 0 ELSE 1 END) AS applicable,
    SUM(CASE WHEN answer.answer IN ('never', 'sometimes', 'often', 'always') THEN 1 ELSE 0 END) AS answered,
    SUM(CASE WHEN answer.answer IN ('often', 'always') THEN 1 ELSE 0 END) AS met,
    SUM(CASE WHEN answer.answer = 'never' THEN 1 ELSE 0 END) AS lowest
  FROM present
  JOIN asked ON asked.respondent = present.respondent AND asked.context = present.context
  LEFT JOIN answer ON answer.response = present.response AND answer.statement = asked.statement
  GROUP BY present.response, present.authored, present.respondent, present.context, asked.level
),
evidence AS (
  SELECT *,
    applicable > 0 AND met * 3 >= applicable * 2 AND lowest = 0 AS evidenced,
    applicable > 0 AND NOT (met * 3 >= applicable * 2 AND lowest = 0) AS broken
  FROM tally
),
gap AS (
  SELECT response, authored, respondent, context,
    SUM(applicable) AS applicable, SUM(answered) AS answered,
    COALESCE(MIN(CASE WHEN broken THEN level END), 5) AS first_broken
  FROM evidence
  GROUP BY response, authored, respondent, context
),
result AS (
  SELECT gap.response, gap.authored, gap.respondent, gap.context,
    CASE WHEN gap.applicable >= 4 AND gap.answered >= 4 AND gap.answered * 3 >= gap.applicable * 2
      THEN COALESCE(MAX(CASE WHEN evidence.evidenced AND evidence.level < gap.first_broken THEN evidence.level END), 0)
    END AS level
  FROM gap
  JOIN evidence ON evidence.response = gap.response AND evidence.context = gap.context
  GROUP BY gap.response, gap.authored, gap.respondent, gap.context, gap.applicable, gap.answered, gap.first_broken
),
-- People in the order of their day: those who come later change nothing of the lots that are full.
ranked AS (
  SELECT respondent, context, level,
    ROW_NUMBER() OVER (PARTITION BY respondent, context ORDER BY authored, response) AS place,
    COUNT(*) OVER (PARTITION BY respondent, context) AS reported
  FROM result
  WHERE level IS NOT NULL
),
counted AS (
  SELECT respondent, context,
    SUM(CASE WHEN level = 0 THEN 1 ELSE 0 END) AS n0, SUM(CASE WHEN level = 1 THEN 1 ELSE 0 END) AS n1,
    SUM(CASE WHEN level = 2 THEN 1 ELSE 0 END) AS n2, SUM(CASE WHEN level = 3 THEN 1 ELSE 0 END) AS n3,
    SUM(CASE WHEN level = 4 THEN 1 ELSE 0 END) AS n4
  FROM ranked
  WHERE place <= reported - MOD(reported, {threshold})
  GROUP BY respondent, context
),
-- A level that one or two people hold is carried to the next one up.
carried0 AS (SELECT *, CASE WHEN n0 IN (1, 2) THEN n0 ELSE 0 END AS r0 FROM counted),
carried1 AS (SELECT *, CASE WHEN r0 + n1 IN (1, 2) THEN r0 + n1 ELSE 0 END AS r1 FROM carried0),
carried2 AS (SELECT *, CASE WHEN r1 + n2 IN (1, 2) THEN r1 + n2 ELSE 0 END AS r2 FROM carried1),
carried3 AS (SELECT *, CASE WHEN r2 + n3 IN (1, 2) THEN r2 + n3 ELSE 0 END AS r3 FROM carried2),
-- What is left over at the top goes down to the last level that is shown with people.
last_shown AS (
  SELECT *,
    CASE
      WHEN r3 + n4 NOT IN (1, 2) THEN 4
      WHEN r3 = 0 AND r2 + n3 >= 3 THEN 3
      WHEN r2 = 0 AND r1 + n2 >= 3 THEN 2
      WHEN r1 = 0 AND r0 + n1 >= 3 THEN 1
      ELSE 0
    END AS top
  FROM carried3
),
-- Where a level ends what is shown together.
cut AS (
  SELECT *, r0 = 0 AND top > 0 AS c0, r1 = 0 AND top > 1 AS c1, r2 = 0 AND top > 2 AS c2, r3 = 0 AND top > 3 AS c3
  FROM last_shown
),
joined3 AS (
  SELECT *, CASE WHEN c3 THEN n3 ELSE n3 + n4 END AS m3,
    CASE WHEN c3 THEN 'collaboration' ELSE 'collaboration+partnership' END AS w3
  FROM cut
),
joined2 AS (
  SELECT *, CASE WHEN c2 THEN n2 ELSE n2 + m3 END AS m2,
    CASE WHEN c2 THEN 'consultation' ELSE 'consultation+' || w3 END AS w2
  FROM joined3
),
joined1 AS (
  SELECT *, CASE WHEN c1 THEN n1 ELSE n1 + m2 END AS m1,
    CASE WHEN c1 THEN 'information' ELSE 'information+' || w2 END AS w1
  FROM joined2
),
joined0 AS (
  SELECT *, CASE WHEN c0 THEN n0 ELSE n0 + m1 END AS m0, CASE WHEN c0 THEN 'none' ELSE 'none+' || w1 END AS w0
  FROM joined1
),
unreported AS (
  SELECT result.respondent, result.context, COUNT(*) - MOD(COUNT(*), {threshold}) AS people
  FROM result
  JOIN counted ON counted.respondent = result.respondent AND counted.context = result.context
  WHERE result.level IS NULL
  GROUP BY result.respondent, result.context
)
SELECT respondent, context, w0 AS result, m0 AS people, FALSE AS withheld FROM joined0
UNION ALL
SELECT respondent, context, w1, m1, FALSE FROM joined0 WHERE c0
UNION ALL
SELECT respondent, context, w2, m2, FALSE FROM joined0 WHERE c1
UNION ALL
SELECT respondent, context, w3, m3, FALSE FROM joined0 WHERE c2
UNION ALL
SELECT respondent, context, 'partnership', n4, FALSE FROM joined0 WHERE c3
UNION ALL
SELECT respondent, context, 'unreported', people, FALSE FROM unreported WHERE people > 0
UNION ALL
-- A small group is named as one of nobody is, and no number of it is given.
SELECT DISTINCT asked.respondent, asked.context, NULL, NULL, TRUE
FROM asked
LEFT JOIN counted ON counted.respondent = asked.respondent AND counted.context = asked.context
WHERE counted.respondent IS NULL
ORDER BY respondent, context, result
