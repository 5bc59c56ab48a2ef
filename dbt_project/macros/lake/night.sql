{#- Tonight, as a timestamp in UTC. -#}
{% macro night_at() -%}
    timestamp '{{ var("night_at") }}'
{%- endmacro %}


{#- True while a model is built for the first time or over again from raw. -#}
{% macro from_scratch() -%}
    {{ return(not is_incremental()) }}
{%- endmacro %}
