{#- What a share can be of; a study without slot words has no slot. -#}
{% macro denominators() -%}
    {{ return(['all', 'slot', 'classified'] if var('slot_words') else ['all', 'classified']) }}
{%- endmacro %}


{% macro in_denominator(denominator) -%}
    {{ return({'all': 'true', 'slot': 'is_slot', 'classified': 'category_count > 0'}[denominator]) }}
{%- endmacro %}


{#- Weights are whole numbers so that sums do not depend on their order: a whole post counts this much, a post in k
    categories this much / k. The least common multiple of 1..16: exact up to 16 categories in one post. -#}
{% macro weight_scale() -%}
    720720
{%- endmacro %}


{#- A short number for an author key (itself unique over platforms); unknown stays NULL. -#}
{% macro author_number(author_key) -%}
    {{ return(adapter.dispatch('author_number')(author_key)) }}
{%- endmacro %}

{% macro default__author_number(author_key) -%}
    xxhash64({{ author_key }})
{%- endmacro %}

{% macro duckdb__author_number(author_key) -%}
    md5_number_lower({{ author_key }})
{%- endmacro %}


{#- The rule that the study names. -#}
{% macro is_rule_of_study() -%}
    unit = '{{ var("default_unit") }}'
    and label = '{{ var("default_label") }}'
    and denominator = '{{ var("default_denominator") }}'
{%- endmacro %}


{#- The study's default rule, and the same with authors counted. -#}
{% macro default_rules() -%}
    unit in ('{{ var("default_unit") }}', 'author')
    and label = '{{ var("default_label") }}'
    and denominator = '{{ var("default_denominator") }}'
{%- endmacro %}
