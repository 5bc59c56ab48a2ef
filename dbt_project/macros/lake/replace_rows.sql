{#- Incremental strategy `replace_rows`: what `incremental_predicates` describe goes (each is one delete, so that each
    can skip files), tonight's rows come; without predicates all rows go. When everything is computed over, all rows go
    too, or, of a table with a `unique_key`, those that come again. In a predicate `$night_at` is tonight:
    configurations are read when the project is parsed, once for all nights. The table stays the same table in every
    snapshot, so two releases can be compared row by row. Never MERGE: on partitioned lake tables it made duplicates in
    2025-26. -#}
{% macro get_incremental_replace_rows_sql(arg_dict) -%}
    {%- set columns = arg_dict.dest_columns | map(attribute='quoted') | join(', ') -%}
    {%- set predicates = arg_dict.incremental_predicates or ['true'] -%}
    {%- if arg_dict.incremental_predicates and everything_anew() -%}
        {%- set key = (arg_dict.unique_key or []) | join(', ') -%}
        {%- set comes_again = '(' ~ key ~ ') in (select (' ~ key ~ ') from ' ~ arg_dict.temp_relation ~ ')' -%}
        {%- set predicates = predicates + [comes_again] if key else ['true'] -%}
    {%- endif -%}
    {%- for predicate in predicates %}
    delete from {{ arg_dict.target_relation }} where {{ predicate | replace('$night_at', night_at()) }};
    {%- endfor %}
    insert into {{ arg_dict.target_relation }} ({{ columns }})
    select {{ columns }} from {{ arg_dict.temp_relation }};
{%- endmacro %}


{#- Where all rows go, the new ones need not be written twice: a view holds the query until they are inserted. Tables
    with a `unique_key` may read themselves, and must not when their rows have gone. -#}
{% macro duckdb__create_table_as(temporary, relation, compiled_code, language='sql', partitioned_by=none, sorted_by=none) -%}
    {%- if temporary and config.get('incremental_predicates') and not config.get('unique_key') and everything_anew() -%}
        {%- if config.get('contract').enforced -%}
            {{ get_assert_columns_equivalent(compiled_code) }}
        {%- endif %}
        create or replace temporary view {{ relation.include(database=false, schema=false) }} as (
            {{ compiled_code }}
        );
    {%- else -%}
        {{ dbt.duckdb__create_table_as(temporary, relation, compiled_code, language, partitioned_by, sorted_by) }}
    {%- endif -%}
{%- endmacro %}
