-- The columns of one table or view.
select c.column_name as name, c.data_type as type, c.comment
from duckdb_columns() c
join duckdb_views() v on v.view_name = c.table_name and v.database_name = c.database_name
where c.table_name = $name and c.schema_name = 'main' and not v.internal
order by c.column_index;
