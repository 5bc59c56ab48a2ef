{#- Patterns that came into the study after its first day. -#}
{% macro new_patterns() -%}
    select term_id, try_cast(since as date) as since_day
    from {{ ref('dim_terms') }}
    where
        kind = 'include'
        and try_cast(since as date) > (select min(try_cast(since as date)) from {{ ref('dim_terms') }})
{%- endmacro %}


{#- Days of the comparisons that have a new pattern. The bounds are literals, for only those let the lake skip files;
    without such a pattern no post is read. -#}
{% macro day_has_new_patterns(day) -%}
    {%- set pairs = ref('int_period_pairs') -%}
    {%- if not execute -%} true
    {%- else -%}
    {%- set bounds = run_query(
        "select min(period_a_start)::varchar, max(next_start)::varchar from " ~ pairs ~ " semi join ("
        ~ new_patterns() ~ ") on since_day > period_a_start and since_day < next_start"
    ).rows[0].values() -%}
    {%- if bounds[0] is none -%} false
    {%- else -%} {{ day }} >= date '{{ bounds[0] }}' and {{ day }} < date '{{ bounds[1] }}'
    {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{#- By slice: which part of the posts of each period only new patterns find; `by` names what else to group by. -#}
{% macro new_parts(posts, name, by='') -%}
    select
        comparison,
        coalesce(platform, 'all') as platform,
        coalesce(language, 'all') as language
        {{- by }},
        coalesce(avg(is_new::integer) filter (side = 'a'), 0.0) as {{ name }}_a,
        coalesce(avg(is_new::integer) filter (side = 'b'), 0.0) as {{ name }}_b
    from {{ posts }}
    group by grouping sets (
        (comparison, platform, language{{ by }}),
        (comparison, platform{{ by }}),
        (comparison, language{{ by }}),
        (comparison{{ by }})
    )
{%- endmacro %}


{#- A share without the posts that only new patterns find; among classified posts they leave the base as well. -#}
{% macro share_without_new_patterns(side) -%}
    share_{{ side }} * (1 - new_part_{{ side }})
    {%- if var('default_denominator') == 'classified' %} / nullif(1 - new_base_part_{{ side }}, 0){% endif %}
{%- endmacro %}
