{#- Descriptions go into the lake when they differ from what is there: every comment is a change of the catalog. -#}
{% macro duckdb__persist_docs(relation, model, for_relation=true, for_columns=true) -%}
    {%- if model.config.materialized != 'view' and relation.database != scratch_database() -%}
        {%- set stored = stored_comments(relation) -%}
        {%- set wanted = wanted_comments(model) -%}
        {%- set changed = [] -%}
        {%- for name, comment in wanted.items() if stored.get(name) != comment -%}
            {%- do changed.append(name) -%}
        {%- endfor -%}
        {%- if '' in changed -%}
            {%- do run_query(alter_relation_comment(relation, wanted[''])) -%}
        {%- endif -%}
        {%- set columns = {} -%}
        {%- for name in changed if name -%}
            {%- do columns.update({name: model.columns[name]}) -%}
        {%- endfor -%}
        {%- if columns -%}
            {%- do run_query(alter_column_comment(relation, columns)) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{#- Comments by column name; '' is the table's own. -#}
{% macro wanted_comments(model) -%}
    {%- set comments = {} -%}
    {%- if model.description -%}
        {%- do comments.update({'': model.description}) -%}
    {%- endif -%}
    {%- for name, column in model.columns.items() if column.description -%}
        {%- do comments.update({name: column.description}) -%}
    {%- endfor -%}
    {{ return(comments) }}
{%- endmacro %}


{#- Comments that earlier nights left, by column name. A table that is made anew has none. -#}
{% macro stored_comments(relation) -%}
    {%- set comments = {} -%}
    {%- if is_incremental() -%}
        {%- set found = run_query(comments_in_catalog(relation)) -%}
        {%- for row in found.rows -%}
            {%- do comments.update({row[0] or '': row[1]}) -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(comments) }}
{%- endmacro %}


{% macro comments_in_catalog(relation) -%}
    with

    of_table as (

        select tables.table_id
        from {{ catalog_table(relation, 'table') }} as tables
        inner join {{ catalog_table(relation, 'schema') }} as schemas using (schema_id)
        where tables.end_snapshot is null and schemas.end_snapshot is null
        and tables.table_name = '{{ relation.identifier }}' and schemas.schema_name = '{{ relation.schema }}'

    )

    select '' as column_name, tags.value
    from {{ catalog_table(relation, 'tag') }} as tags
    inner join of_table on tags.object_id = of_table.table_id
    where tags.end_snapshot is null and tags.key = 'comment'
    union all
    select columns.column_name, tags.value
    from {{ catalog_table(relation, 'column_tag') }} as tags
    inner join of_table using (table_id)
    inner join {{ catalog_table(relation, 'column') }} as columns using (table_id, column_id)
    where tags.end_snapshot is null and columns.end_snapshot is null and tags.key = 'comment'
{%- endmacro %}
