{#- A table of this night only: one statement, no backup, no comments. It lies in dbt's in-memory DuckDB. -#}
{% materialization scratch, adapter='duckdb' -%}
    {%- set relation = this.incorporate(type='table') -%}
    {%- call statement('main') -%}
        create or replace table {{ relation }} as ({{ compiled_code }})
    {%- endcall -%}
    {%- do adapter.commit() -%}
    {{ return({'relations': [relation]}) }}
{%- endmaterialization %}


{#- Likewise a view: nothing is kept, the query that reads it does its work. -#}
{% materialization scratch_view, adapter='duckdb' -%}
    {%- set relation = this.incorporate(type='view') -%}
    {%- call statement('main') -%}
        create or replace view {{ relation }} as ({{ compiled_code }})
    {%- endcall -%}
    {%- do adapter.commit() -%}
    {{ return({'relations': [relation]}) }}
{%- endmaterialization %}
