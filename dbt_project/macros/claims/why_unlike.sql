{#- Why these categories may not stand in one study; NULL when they may. Everything that adds categories up, from the
    denominator `classified` to a post divided among its categories, takes them for parts of one whole. -#}
{% macro why_unlike() -%}
    case
        when count(distinct (trim(facet), trim(level::varchar))) > 1
            then 'categories of unlike facet or level share no denominator and no chart: ' || string_agg(
                trim(category_id) || ' (' || trim(facet) || ', level ' || trim(level::varchar) || ')', ', '
                order by trim(category_id)
            ) || '. Put each facet and level into a study of its own'
    end
{%- endmacro %}
