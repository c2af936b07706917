-- What the ViewDefinitions beside this file say, as PostgreSQL reads it from tables `response`, `questionnaire` and
-- `levels` with one column `line` of jsonb, a line of NDJSON each. The texts are compared byte by byte.
CREATE TABLE continuum_answer AS
  SELECT (line ->> 'id') COLLATE "C" AS response, (line #>> '{identifier,value}') COLLATE "C" AS identifier,
    (line ->> 'authored') COLLATE "C" AS authored, (line ->> 'questionnaire') COLLATE "C" AS questionnaire,
    (part.item ->> 'linkId') COLLATE "C" AS context, (inside.item ->> 'linkId') COLLATE "C" AS statement,
    (inside.item #>> '{answer,0,valueCoding,code}') COLLATE "C" AS answer
  FROM response
  CROSS JOIN LATERAL jsonb_array_elements(line -> 'item') AS part (item)
  LEFT JOIN LATERAL jsonb_array_elements(part.item -> 'item') AS inside (item) ON inside.item ? 'answer'
  WHERE line ->> 'questionnaire' LIKE '%/Questionnaire/continuum-%' AND line ->> 'status' <> 'entered-in-error';
CREATE TABLE continuum_asked AS
  SELECT (line ->> 'url') COLLATE "C" AS url, (line ->> 'version') COLLATE "C" AS version,
    (part.item ->> 'linkId') COLLATE "C" AS context, (inside.item ->> 'linkId') COLLATE "C" AS statement
  FROM questionnaire
  CROSS JOIN LATERAL jsonb_array_elements(line -> 'item') AS part (item)
  CROSS JOIN LATERAL jsonb_array_elements(part.item -> 'item') AS inside (item)
  WHERE line ->> 'url' LIKE '%/Questionnaire/continuum-%' AND inside.item ->> 'type' = 'choice';
CREATE TABLE continuum_levels AS
  SELECT (line ->> 'id') COLLATE "C" AS id, (line ->> 'version') COLLATE "C" AS version,
    (line ->> 'respondent') COLLATE "C" AS respondent, (line ->> 'context') COLLATE "C" AS context,
    (line ->> 'result') COLLATE "C" AS result, (line ->> 'desired') COLLATE "C" AS desired,
    (line ->> 'received') COLLATE "C" AS received
  FROM levels;
ANALYZE continuum_answer;
ANALYZE continuum_asked;
ANALYZE continuum_levels;
