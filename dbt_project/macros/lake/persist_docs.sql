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


{% macro stored_comments(relation) -%}
    {%- set comments = {} -%}
    {%- set place -%}
        database_name = '{{ relation.database }}' and schema_name = '{{ relation.schema }}'
        and table_name = '{{ relation.identifier }}'
    {%- endset -%}
    {%- set found = run_query(
        "select '' as name, comment from duckdb_tables() where " ~ place
        ~ " union all select column_name, comment from duckdb_columns() where " ~ place
    ) -%}
    {%- for row in found.rows -%}
        {%- do comments.update({row[0] or '': row[1]}) -%}
    {%- endfor -%}
    {{ return(comments) }}
{%- endmacro %}
