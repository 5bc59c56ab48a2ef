{#- A list of words as a one-column select; an empty list gives no row. -#}
{% macro rows_of(words, name) -%}
    select unnest([
        {%- for word in words %}'{{ word | replace("'", "''") }}'{{ ', ' if not loop.last }}{% endfor -%}
    ]::varchar[]) as {{ name }}
{%- endmacro %}
