{#- The filter that keeps a test on tonight's rows. -#}
{% macro only_tonight(wanted) -%}
    {%- if wanted -%} where loaded_at = {{ night_at() }} {%- endif -%}
{%- endmacro %}
