{#- Folders name their schemas; nothing is prefixed with the target's. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ (custom_schema_name or target.schema) | trim }}
{%- endmacro %}


{#- The database of tables that live for one night only: dbt's own in-memory DuckDB, never the lake. -#}
{% macro scratch_database() -%}
    {{ return('memory') }}
{%- endmacro %}
