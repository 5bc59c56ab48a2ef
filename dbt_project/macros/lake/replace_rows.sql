{#- Incremental strategy `replace_rows`: what `incremental_predicates` describe goes (each is one delete, so that each
    can skip files), tonight's rows come; without predicates, or when everything is computed over, all rows go. In a
    predicate `$night_at` is tonight: configurations are read when the project is parsed, once for all nights. The
    table stays the same table in every snapshot, so two releases can be compared row by row. Never MERGE: on
    partitioned lake tables it made duplicates in 2025-26. -#}
{% macro get_incremental_replace_rows_sql(arg_dict) -%}
    {%- set columns = arg_dict.dest_columns | map(attribute='quoted') | join(', ') -%}
    {%- set predicates = arg_dict.incremental_predicates -%}
    {%- if not predicates or everything_anew() -%}
        {%- set predicates = ['true'] -%}
    {%- endif -%}
    {%- for predicate in predicates %}
    delete from {{ arg_dict.target_relation }} where {{ predicate | replace('$night_at', night_at()) }};
    {%- endfor %}
    insert into {{ arg_dict.target_relation }} ({{ columns }})
    select {{ columns }} from {{ arg_dict.temp_relation }};
{%- endmacro %}
