-- What SQL users can name: tables, views over them, macros.
select name, kind, comment from (
    select view_name as name, if(view_name like 'canonical%', 'view', 'table') as kind, comment, view_oid as place
    from duckdb_views()
    where not internal and schema_name = 'main'
    union all
    select function_name || '(' || array_to_string(parameters, ', ') || ')', 'macro', comment, 1e9 + function_oid
    from duckdb_functions()
    where not internal and function_type = 'table_macro' and schema_name = 'main'
)
order by kind = 'macro', place;
