{#- Terms that the study has and the release before lacks, and the other way round. -#}
{% macro changed_terms(terms) -%}
    {%- for change, one, other in [('added', terms, as_released(terms)), ('removed', as_released(terms), terms)] %}
    select
        '{{ change }}' as change,
        category_id,
        case kind when 'include' then pattern else kind || ': ' || pattern end as term
    from {{ one }} as one
    where term_id not in (select term_id from {{ other }})
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
{%- endmacro %}
