{#- What the release before holds, of which tonight's branch is a copy: its snapshot is still in the catalog, whatever
    tonight has written since, also when every table was built over. -#}
{% macro release_before(name) -%}
    {{ return(var('release_before').get(name)) }}
{%- endmacro %}


{% macro has_release_before() -%}
    {{ return(release_before('snapshot_id') is not none) }}
{%- endmacro %}


{#- A table of the release before, by name; where there is no release before, that table without rows. -#}
{% macro as_released(relation) -%}
    {%- if has_release_before() -%}
    (select * from {{ relation }} at (version => {{ release_before('snapshot_id') }}))
    {%- else -%}
    (select * from {{ relation }} where false)
    {%- endif -%}
{%- endmacro %}


{#- A table of the lake by name, where a `ref` would be a circle. -#}
{% macro named(schema, name) -%}
    {{ return(api.Relation.create(database=target.database, schema=schema, identifier=name)) }}
{%- endmacro %}


{#- True when the release before has this column: it may be of an earlier version. -#}
{% macro released_with(schema, name, column) -%}
    {%- if not execute or not has_release_before() -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set relation = named(schema, name) -%}
    {%- set snapshot = release_before('snapshot_id') -%}
    {%- set found -%}
        select count(*)
        from {{ catalog_table(relation, 'column') }} as columns
        inner join {{ catalog_table(relation, 'table') }} as tables using (table_id)
        inner join {{ catalog_table(relation, 'schema') }} as schemas using (schema_id)
        where
            schemas.schema_name = '{{ schema }}' and tables.table_name = '{{ name }}'
            and columns.column_name = '{{ column }}'
            {%- for of in ['columns', 'tables'] %}
            and {{ of }}.begin_snapshot <= {{ snapshot }}
            and ({{ of }}.end_snapshot is null or {{ of }}.end_snapshot > {{ snapshot }})
            {%- endfor %}
    {%- endset -%}
    {{ return(run_query(found).rows[0][0] > 0) }}
{%- endmacro %}


{#- True for posts of days that tonight may have changed; the outer bounds are literals, for only those let the lake
    skip files. -#}
{% macro day_may_have_changed(day) -%}
    {%- set affected = ref('int_affected_days') -%}
    {%- if not has_release_before() -%} false
    {%- elif everything_anew() -%} true
    {%- else -%}
    {{ day }} between {{ span_of(affected, 'day', 'date') }} and {{ day }} in (select day from {{ affected }})
    {%- endif -%}
{%- endmacro %}


{#- The answer of a query of one number. -#}
{% macro is_any(query) -%}
    {{ return(execute and run_query('select count(*) from ' ~ query).rows[0][0] > 0) }}
{%- endmacro %}
