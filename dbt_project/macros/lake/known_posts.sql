{#- Tables of earlier nights that a model must look at before dbt builds them again tonight: read by name,
    since a `ref` would be a circle. -#}
{% macro earlier_relation(schema, name) -%}
    {%- if execute and not flags.FULL_REFRESH -%}
        {{ return(adapter.get_relation(database=target.database, schema=schema, identifier=name)) }}
    {%- endif -%}
    {{ return(none) }}
{%- endmacro %}


{#- The kept posts of earlier nights, none when this is the first night or everything is built over. -#}
{% macro known_posts() -%}
    {{ return(earlier_relation('marts', 'fct_posts')) }}
{%- endmacro %}


{#- True when the study matches otherwise than it did when the stored matches were made. Every model that keeps rows
    asks, so the lake is asked once, by `int_study_hash`. -#}
{% macro study_changed() -%}
    {%- set current = ref('int_study_hash') -%}
    {%- if not execute or known_posts() is none -%}
        {{ return(false) }}
    {%- endif -%}
    {{ return(not run_query('select is_applied from ' ~ current).columns[0].values()[0]) }}
{%- endmacro %}


{#- A table of this night, named without a `ref` because only configurations and macros use it so. -#}
{% macro scratch_table(name) -%}
    {{ return(scratch_database() ~ '.intermediate.' ~ name) }}
{%- endmacro %}


{#- True when everything is computed over: first night, full refresh, or a study that matches otherwise. -#}
{% macro everything_anew() -%}
    {%- set changed = study_changed() -%}
    {{ return(known_posts() is none or changed) }}
{%- endmacro %}
