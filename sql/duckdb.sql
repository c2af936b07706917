-- What the ViewDefinitions beside this file say, as DuckDB reads it from NDJSON: for whoever has no runner of theirs.
-- Parameter: {folder}, with responses.ndjson, questionnaires.ndjson and levels.ndjson.
CREATE OR REPLACE TABLE continuum_answer AS
  SELECT response, identifier, authored, questionnaire, outer_.linkId AS context, inner_.linkId AS statement,
    inner_.answer[1].valueCoding.code AS answer
  FROM (
    SELECT id AS response, identifier.value AS identifier, authored, questionnaire, unnest(item) AS outer_
    FROM read_json('{folder}/responses.ndjson', format = 'newline_delimited', columns = {
      id: 'VARCHAR', identifier: 'STRUCT("system" VARCHAR, value VARCHAR)', status: 'VARCHAR', authored: 'VARCHAR',
      questionnaire: 'VARCHAR',
      item: 'STRUCT(linkId VARCHAR, item STRUCT(linkId VARCHAR, answer STRUCT(valueCoding STRUCT(code VARCHAR))[])[])[]'
    })
    WHERE questionnaire LIKE '%/Questionnaire/continuum-%' AND status <> 'entered-in-error'
  )
  LEFT JOIN LATERAL (SELECT unnest(list_filter(outer_.item, one -> len(one.answer) > 0)) AS inner_) ON true;
CREATE OR REPLACE TABLE continuum_asked AS
  SELECT url, version, outer_.linkId AS context, inner_.linkId AS statement
  FROM (
    SELECT url, version, unnest(item) AS outer_
    FROM read_json('{folder}/questionnaires.ndjson', format = 'newline_delimited', columns = {
      url: 'VARCHAR', version: 'VARCHAR', item: 'STRUCT(linkId VARCHAR, item STRUCT(linkId VARCHAR, "type" VARCHAR)[])[]'
    })
    WHERE url LIKE '%/Questionnaire/continuum-%'
  ), unnest(outer_.item) AS _(inner_)
  WHERE inner_."type" = 'choice';
CREATE OR REPLACE TABLE continuum_levels AS
  SELECT * FROM read_json('{folder}/levels.ndjson', format = 'newline_delimited', columns = {
    id: 'VARCHAR', version: 'VARCHAR', respondent: 'VARCHAR', context: 'VARCHAR', result: 'VARCHAR', desired: 'VARCHAR',
    received: 'VARCHAR'
  });
