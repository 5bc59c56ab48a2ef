{#- A table of the lake's own catalog, as it was committed. DuckDB's `duckdb_tables()` and `information_schema` count the
    rows of every table of a lake on the way: 0.2 s for each question after a commit (2026-11). -#}
{% macro catalog_table(relation, name) -%}
    {{ adapter.quote('__ducklake_metadata_' ~ relation.database) }}.ducklake_{{ name }}
{%- endmacro %}


{#- dbt lists each schema once, before a run: scratch tables are not there yet. -#}
{% macro duckdb__list_relations_without_caching(schema_relation) -%}
    {%- set schemas -%}
        inner join {{ catalog_table(schema_relation, 'schema') }} as schemas using (schema_id)
        where listed.end_snapshot is null and schemas.end_snapshot is null
        and lower(schemas.schema_name) = '{{ schema_relation.schema | lower }}'
    {%- endset -%}
    {%- call statement('list_relations_without_caching', fetch_result=True) -%}
        {%- if schema_relation.database == scratch_database() %}
        select null as database, null as name, null as schema, null as type where false
        {%- else %}
        select '{{ schema_relation.database }}' as database, listed.table_name as name, schemas.schema_name as schema, 'table' as type
        from {{ catalog_table(schema_relation, 'table') }} as listed {{ schemas }}
        union all
        select '{{ schema_relation.database }}', listed.view_name, schemas.schema_name, 'view'
        from {{ catalog_table(schema_relation, 'view') }} as listed {{ schemas }}
        {%- endif %}
    {%- endcall -%}
    {{ return(load_result('list_relations_without_caching').table) }}
{%- endmacro %}
