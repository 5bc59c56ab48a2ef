{#- Examples are matched in the same pass as the posts; this platform, which no post can have, tells them apart. -#}
{% macro example_platform() -%}
    :example
{%- endmacro %}


{#- Category ids that a cell joins by spaces. -#}
{% macro ids_of(cell) -%}
    list_filter(string_split(coalesce({{ cell }}, ''), ' '), lambda id: id <> '')
{%- endmacro %}
