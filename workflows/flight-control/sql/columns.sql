-- The schema as a list: what an older or a newer version of the product would have less or more of.
select coalesce(json_agg(table_name || '.' || column_name order by table_name, column_name), '[]')
from information_schema.columns where table_schema = 'public';
