{#- Incremental strategy `replace_rows`: the rows that `incremental_predicates` describe go (each predicate is one
    delete, so that each can be pruned), tonight's come. Never MERGE: on partitioned lake tables it made duplicates
    in 2025-26. When everything is computed over, all rows go. -#}
{% macro get_incremental_replace_rows_sql(arg_dict) -%}
    {%- set columns = arg_dict.dest_columns | map(attribute='quoted') | join(', ') -%}
    {%- if everything_anew() %}
    delete from {{ arg_dict.target_relation }};
    {%- else %}
    {%- for predicate in arg_dict.incremental_predicates %}
    delete from {{ arg_dict.target_relation }} where {{ predicate }};
    {%- endfor %}
    {%- endif %}
    insert into {{ arg_dict.target_relation }} ({{ columns }})
    select {{ columns }} from {{ arg_dict.temp_relation }};
{%- endmacro %}
