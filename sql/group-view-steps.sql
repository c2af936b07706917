-- Made of group-view.sql by `cargo xtask province`: the same, a table for each step.
CREATE TEMPORARY TABLE parameter AS
  SELECT CASE WHEN :threshold < 5 THEN 5 ELSE :threshold END AS lot,
    -- Answers to an earlier version are to other statements: they are left out.
    (SELECT CAST(MAX(CAST(version AS INTEGER)) AS VARCHAR(10)) FROM continuum_asked) AS version;
ANALYZE parameter;
CREATE TEMPORARY TABLE respondents AS
  SELECT 'patient' AS respondent UNION ALL SELECT 'relative' UNION ALL SELECT 'professional'
  UNION ALL SELECT 'users-committee' UNION ALL SELECT 'manager';
ANALYZE respondents;
CREATE TEMPORARY TABLE levels AS
  SELECT 'none' AS word, 0 AS level UNION ALL SELECT 'information', 1 UNION ALL SELECT 'consultation', 2
  UNION ALL SELECT 'collaboration', 3 UNION ALL SELECT 'partnership', 4;
ANALYZE levels;
CREATE TEMPORARY TABLE asked AS
  SELECT DISTINCT respondents.respondent, continuum_asked.context, levels.level, continuum_asked.statement
  FROM continuum_asked
  JOIN parameter ON parameter.version = continuum_asked.version
  JOIN respondents
    ON split_part(continuum_asked.url, '/Questionnaire/continuum-', 2) LIKE respondents.respondent || '-%'
  -- The level that is wished for is asked too; it is of no level.
  LEFT JOIN levels ON levels.word = split_part(continuum_asked.statement, '.', 2)
  WHERE continuum_asked.context NOT IN ('steps', 'comments');
ANALYZE asked;
CREATE TEMPORARY TABLE places AS
SELECT DISTINCT respondent, context FROM asked;
ANALYZE places;
CREATE TEMPORARY TABLE form AS
  SELECT DISTINCT continuum_answer.questionnaire, respondents.respondent
  FROM continuum_answer
  JOIN parameter ON parameter.version = split_part(continuum_answer.questionnaire, '|', 2)
  JOIN respondents ON split_part(split_part(continuum_answer.questionnaire, '|', 1), '/Questionnaire/continuum-', 2)
    LIKE respondents.respondent || '-%';
ANALYZE form;
CREATE TEMPORARY TABLE line AS
  SELECT DISTINCT
    CASE WHEN identifier IS NULL THEN 'response:' || response ELSE 'id:' || identifier END AS person,
    CASE WHEN LENGTH(authored) >= 10 THEN SUBSTR(authored, 1, 10) ELSE '' END AS day,
    COALESCE(response, '') AS given, form.respondent, context, statement, answer
  FROM continuum_answer
  JOIN form ON form.questionnaire = continuum_answer.questionnaire;
ANALYZE line;
CREATE TEMPORARY TABLE refused AS
  SELECT line.person, line.day, line.given, line.respondent
  FROM line
  LEFT JOIN asked
    ON asked.respondent = line.respondent AND asked.context = line.context AND asked.statement = line.statement
  LEFT JOIN places ON places.respondent = line.respondent AND places.context = line.context
  LEFT JOIN levels ON levels.word = line.answer AND levels.level > 0
  WHERE line.context NOT IN ('subject', 'steps', 'comments') AND (
    places.context IS NULL
    OR (line.statement IS NOT NULL AND asked.statement IS NULL)
    OR (asked.level IS NOT NULL
      AND line.answer NOT IN ('never', 'sometimes', 'often', 'always', 'unknown', 'not-concerned'))
    OR (asked.level IS NULL AND line.answer IS NOT NULL AND levels.word IS NULL)
  )
  UNION
  SELECT person, day, given, respondent
  FROM line
  WHERE statement IS NOT NULL AND context NOT IN ('subject', 'steps', 'comments')
  GROUP BY person, day, given, respondent, statement
  HAVING COUNT(*) > 1;
ANALYZE refused;
CREATE TEMPORARY TABLE response AS
  SELECT DISTINCT line.person, line.day, line.given, line.respondent
  FROM line
  LEFT JOIN refused ON refused.person = line.person AND refused.day = line.day AND refused.given = line.given
    AND refused.respondent = line.respondent
  WHERE refused.person IS NULL;
ANALYZE response;
CREATE TEMPORARY TABLE told AS
  SELECT DISTINCT line.person, line.day, line.given, line.respondent, places.context
  FROM line
  JOIN places ON places.respondent = line.respondent AND places.context =
    CASE WHEN line.statement = 'comments.statement' THEN split_part(line.answer, '.', 1) ELSE line.context END;
ANALYZE told;
CREATE TEMPORARY TABLE chosen AS
  SELECT response.person, response.day, response.given, response.respondent, told.context
  FROM response
  JOIN told ON told.person = response.person AND told.day = response.day AND told.given = response.given
    AND told.respondent = response.respondent
  UNION ALL
  SELECT response.person, response.day, response.given, response.respondent, places.context
  FROM response
  LEFT JOIN told ON told.person = response.person AND told.day = response.day AND told.given = response.given
    AND told.respondent = response.respondent
  JOIN places ON places.respondent = response.respondent
  WHERE told.person IS NULL;
ANALYZE chosen;
CREATE TEMPORARY TABLE tally AS
  SELECT chosen.person, chosen.day, chosen.given, chosen.respondent, chosen.context, asked.level,
    SUM(CASE WHEN asked.level IS NULL OR line.answer = 'not-concerned' THEN 0 ELSE 1 END) AS applicable,
    SUM(CASE WHEN line.answer IN ('never', 'sometimes', 'often', 'always') THEN 1 ELSE 0 END) AS answered,
    SUM(CASE WHEN line.answer IN ('often', 'always') THEN 1 ELSE 0 END) AS met,
    SUM(CASE WHEN line.answer = 'never' THEN 1 ELSE 0 END) AS lowest,
    MAX(CASE WHEN asked.level IS NULL THEN line.answer END) AS desired
  FROM chosen
  JOIN asked ON asked.respondent = chosen.respondent AND asked.context = chosen.context
  LEFT JOIN line ON line.person = chosen.person AND line.day = chosen.day AND line.given = chosen.given
    AND line.respondent = chosen.respondent AND line.statement = asked.statement
  GROUP BY chosen.person, chosen.day, chosen.given, chosen.respondent, chosen.context, asked.level;
ANALYZE tally;
CREATE TEMPORARY TABLE evidence AS
  SELECT *,
    applicable > 0 AND met * 3 >= applicable * 2 AND lowest = 0 AS evidenced,
    applicable > 0 AND NOT (met * 3 >= applicable * 2 AND lowest = 0) AS broken
  FROM tally;
ANALYZE evidence;
CREATE TEMPORARY TABLE gap AS
  SELECT person, day, given, respondent, context, SUM(applicable) AS applicable, SUM(answered) AS answered,
    COALESCE(MIN(CASE WHEN broken THEN level END), 5) AS first_broken, MAX(desired) AS desired
  FROM evidence
  GROUP BY person, day, given, respondent, context;
ANALYZE gap;
CREATE TEMPORARY TABLE reached AS
  SELECT gap.person, gap.day, gap.given, gap.respondent, gap.context, gap.desired,
    CASE WHEN gap.applicable >= 4 AND gap.answered >= 4 AND gap.answered * 3 >= gap.applicable * 2
      THEN COALESCE(MAX(CASE WHEN evidence.evidenced AND evidence.level < gap.first_broken THEN evidence.level END), 0)
    END AS level
  FROM gap
  JOIN evidence ON evidence.person = gap.person AND evidence.day = gap.day AND evidence.given = gap.given
    AND evidence.respondent = gap.respondent AND evidence.context = gap.context
  GROUP BY gap.person, gap.day, gap.given, gap.respondent, gap.context, gap.desired, gap.applicable, gap.answered,
    gap.first_broken;
ANALYZE reached;
CREATE TEMPORARY TABLE handed AS
  SELECT DISTINCT 'id:' || id AS person, received, respondent, context, result, desired
  FROM continuum_levels
  JOIN parameter ON parameter.version = CAST(continuum_levels.version AS VARCHAR(10));
ANALYZE handed;
CREATE TEMPORARY TABLE odd AS
  SELECT handed.person, handed.received, handed.respondent
  FROM handed
  LEFT JOIN places ON places.respondent = handed.respondent AND places.context = handed.context
  LEFT JOIN levels AS shown ON shown.word = handed.result
  LEFT JOIN levels AS wished ON wished.word = handed.desired AND wished.level > 0
  WHERE places.context IS NULL OR (handed.result IS NOT NULL AND shown.word IS NULL)
    OR (handed.desired IS NOT NULL AND wished.word IS NULL)
  UNION
  SELECT person, received, respondent FROM handed GROUP BY person, received, respondent, context HAVING COUNT(*) > 1;
ANALYZE odd;
CREATE TEMPORARY TABLE standing AS
  SELECT reached.person, reached.day, CASE WHEN reached.day = '' THEN '0000-00-00' ELSE reached.day END AS stands,
    reached.given, reached.respondent, reached.context, reached.level, levels.level AS wished
  FROM reached
  LEFT JOIN levels ON levels.word = reached.desired
  UNION ALL
  SELECT handed.person, '', SUBSTR(handed.received, 1, 10), handed.received, handed.respondent, handed.context,
    shown.level, wished.level
  FROM handed
  LEFT JOIN levels AS shown ON shown.word = handed.result
  LEFT JOIN levels AS wished ON wished.word = handed.desired
  LEFT JOIN odd ON odd.person = handed.person AND odd.received = handed.received
    AND odd.respondent = handed.respondent
  WHERE odd.person IS NULL;
ANALYZE standing;
CREATE TEMPORARY TABLE said AS
  SELECT person, day, stands, given, respondent,
    COALESCE(MAX(CASE WHEN context = 'care' THEN '1' || code END), '')
      || COALESCE(MAX(CASE WHEN context = 'organisation' THEN '2' || code END), '')
      || COALESCE(MAX(CASE WHEN context = 'governance' THEN '3' || code END), '')
      || COALESCE(MAX(CASE WHEN context = 'teaching' THEN '4' || code END), '')
      || COALESCE(MAX(CASE WHEN context = 'research' THEN '5' || code END), '') AS shows
  FROM (
    SELECT *, CAST(COALESCE(level + 1, 0) AS VARCHAR(1)) || CAST(COALESCE(wished, 0) AS VARCHAR(1)) AS code
    FROM standing
  ) AS coded
  GROUP BY person, day, stands, given, respondent;
ANALYZE said;
CREATE TEMPORARY TABLE each_given AS
  SELECT *,
    MIN(stands || ' ' || given) OVER (PARTITION BY person) AS first_given,
    ROW_NUMBER() OVER (PARTITION BY person ORDER BY day DESC, shows DESC, stands, given) AS choice
  FROM said;
ANALYZE each_given;
CREATE TEMPORARY TABLE result AS
  SELECT standing.respondent, standing.context, standing.level, standing.wished, each_given.first_given,
    CASE WHEN each_given.day = '' THEN SUBSTR(each_given.first_given, 1, 10) ELSE each_given.day END AS day
  FROM each_given
  JOIN standing ON standing.person = each_given.person AND standing.day = each_given.day
    AND standing.given = each_given.given AND standing.stands = each_given.stands
    AND standing.respondent = each_given.respondent
  WHERE each_given.choice = 1;
ANALYZE result;
CREATE TEMPORARY TABLE ranked AS
  SELECT respondent, context, level, wished,
    ROW_NUMBER() OVER (PARTITION BY respondent, context ORDER BY day, first_given) AS place,
    COUNT(*) OVER (PARTITION BY respondent, context) AS reported
  FROM result
  WHERE level IS NOT NULL;
ANALYZE ranked;
CREATE TEMPORARY TABLE shown AS
  SELECT respondent, context, level, wished, place
  FROM ranked
  CROSS JOIN parameter
  WHERE place <= reported - MOD(reported, lot);
ANALYZE shown;
CREATE TEMPORARY TABLE wishing AS
  SELECT respondent, context, wished,
    ROW_NUMBER() OVER (PARTITION BY respondent, context ORDER BY place) AS place,
    COUNT(*) OVER (PARTITION BY respondent, context) AS said
  FROM shown
  WHERE wished IS NOT NULL;
ANALYZE wishing;
CREATE TEMPORARY TABLE stand AS
  SELECT respondent, context, '' AS kind, level FROM shown
  UNION ALL
  SELECT respondent, context, 'wished:', wished
  FROM wishing
  CROSS JOIN parameter
  WHERE place <= said - MOD(said, lot);
ANALYZE stand;
CREATE TEMPORARY TABLE counted AS
  SELECT respondent, context, kind,
    SUM(CASE WHEN level = 0 THEN 1 ELSE 0 END) AS n0, SUM(CASE WHEN level = 1 THEN 1 ELSE 0 END) AS n1,
    SUM(CASE WHEN level = 2 THEN 1 ELSE 0 END) AS n2, SUM(CASE WHEN level = 3 THEN 1 ELSE 0 END) AS n3,
    SUM(CASE WHEN level = 4 THEN 1 ELSE 0 END) AS n4
  FROM stand
  GROUP BY respondent, context, kind;
ANALYZE counted;
CREATE TEMPORARY TABLE carried0 AS
SELECT *, CASE WHEN n0 IN (1, 2) THEN n0 ELSE 0 END AS r0 FROM counted;
ANALYZE carried0;
CREATE TEMPORARY TABLE carried1 AS
SELECT *, CASE WHEN r0 + n1 IN (1, 2) THEN r0 + n1 ELSE 0 END AS r1 FROM carried0;
ANALYZE carried1;
CREATE TEMPORARY TABLE carried2 AS
SELECT *, CASE WHEN r1 + n2 IN (1, 2) THEN r1 + n2 ELSE 0 END AS r2 FROM carried1;
ANALYZE carried2;
CREATE TEMPORARY TABLE carried3 AS
SELECT *, CASE WHEN r2 + n3 IN (1, 2) THEN r2 + n3 ELSE 0 END AS r3 FROM carried2;
ANALYZE carried3;
CREATE TEMPORARY TABLE last_shown AS
  SELECT *,
    CASE
      WHEN r3 + n4 NOT IN (1, 2) THEN 4
      WHEN r3 = 0 AND r2 + n3 >= 3 THEN 3
      WHEN r2 = 0 AND r1 + n2 >= 3 THEN 2
      WHEN r1 = 0 AND r0 + n1 >= 3 THEN 1
      ELSE 0
    END AS top
  FROM carried3;
ANALYZE last_shown;
CREATE TEMPORARY TABLE cut AS
  SELECT *, r0 = 0 AND top > 0 AS c0, r1 = 0 AND top > 1 AS c1, r2 = 0 AND top > 2 AS c2, r3 = 0 AND top > 3 AS c3
  FROM last_shown;
ANALYZE cut;
CREATE TEMPORARY TABLE joined3 AS
  SELECT *, CASE WHEN c3 THEN n3 ELSE n3 + n4 END AS m3,
    CASE WHEN c3 THEN 'collaboration' ELSE 'collaboration+partnership' END AS w3
  FROM cut;
ANALYZE joined3;
CREATE TEMPORARY TABLE joined2 AS
  SELECT *, CASE WHEN c2 THEN n2 ELSE n2 + m3 END AS m2,
    CASE WHEN c2 THEN 'consultation' ELSE 'consultation+' || w3 END AS w2
  FROM joined3;
ANALYZE joined2;
CREATE TEMPORARY TABLE joined1 AS
  SELECT *, CASE WHEN c1 THEN n1 ELSE n1 + m2 END AS m1,
    CASE WHEN c1 THEN 'information' ELSE 'information+' || w2 END AS w1
  FROM joined2;
ANALYZE joined1;
CREATE TEMPORARY TABLE joined0 AS
  SELECT *, CASE WHEN c0 THEN n0 ELSE n0 + m1 END AS m0, CASE WHEN c0 THEN 'none' ELSE 'none+' || w1 END AS w0
  FROM joined1;
ANALYZE joined0;
CREATE TEMPORARY TABLE unreported AS
  SELECT result.respondent, result.context, COUNT(*) AS people
  FROM result
  JOIN counted ON counted.respondent = result.respondent AND counted.context = result.context AND counted.kind = ''
  WHERE result.level IS NULL
  GROUP BY result.respondent, result.context;
ANALYZE unreported;
SELECT respondent, context, w0 AS result, m0 AS people, FALSE AS withheld FROM joined0 WHERE kind = ''
UNION ALL
SELECT respondent, context, kind || w1, m1, FALSE FROM joined0 WHERE c0
UNION ALL
SELECT respondent, context, kind || w2, m2, FALSE FROM joined0 WHERE c1
UNION ALL
SELECT respondent, context, kind || w3, m3, FALSE FROM joined0 WHERE c2
UNION ALL
SELECT respondent, context, kind || 'partnership', n4, FALSE FROM joined0 WHERE c3
UNION ALL
SELECT respondent, context, 'unreported', people - MOD(people, lot), FALSE
FROM unreported
CROSS JOIN parameter
WHERE people >= lot
UNION ALL
SELECT places.respondent, places.context, CAST(NULL AS VARCHAR(100)), CAST(NULL AS BIGINT), TRUE
FROM places
LEFT JOIN counted ON counted.respondent = places.respondent AND counted.context = places.context AND counted.kind = ''
WHERE counted.respondent IS NULL
ORDER BY respondent, context, result;
