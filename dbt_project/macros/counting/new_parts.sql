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


{#- A sum by each platform and language, each of them, and both. -#}
{% macro in_all_slices(source, by, sum) -%}
    select
        {{ by }},
        coalesce(platform, 'all') as platform,
        coalesce(language, 'all') as language,
        {{ sum }}
    from {{ source }}
    group by grouping sets (({{ by }}, platform, language), ({{ by }}, platform), ({{ by }}, language), ({{ by }}))
{%- endmacro %}


{#- Which part of the posts of a category, and of all categories, only new patterns find, in both periods. -#}
{% macro new_parts(sides, counted) -%}
    select
        sides.comparison,
        shares.platform,
        shares.language,
        shares.category_id,
        {%- for side in ['a', 'b'] %}
        {%- for of, name in [('own.post_count / nullif(numerator, 0)', 'new_part'), ('whole.post_count / base', 'new_base_part')] %}
        coalesce(max({{ of }}) filter (sides.side = '{{ side }}'), 0.0) as {{ name }}_{{ side }},
        {%- endfor %}
        {%- endfor %}
    from {{ sides }} as sides
    inner join {{ ref('fct_category_shares') }} as shares
        on sides.period_kind = shares.period_kind and sides.period_start = shares.period_start
    {%- for of, category in [('own', 'shares.category_id'), ('whole', "'any'")] %}
    left join {{ counted }} as {{ of }}
        on sides.comparison = {{ of }}.comparison
        and sides.side = {{ of }}.side
        and shares.platform = {{ of }}.platform
        and shares.language = {{ of }}.language
        and {{ of }}.category_id = {{ category }}
    {%- endfor %}
    where shares.unit = 'post' and shares.label = 'whole' and shares.denominator = 'classified'
    group by sides.comparison, shares.platform, shares.language, shares.category_id
{%- endmacro %}


{#- A share without the posts that only new patterns find; among classified posts they leave the base as well. -#}
{% macro share_without_new_patterns(side) -%}
    share_{{ side }} * (1 - new_part_{{ side }})
    {%- if var('default_denominator') == 'classified' %} / nullif(1 - new_base_part_{{ side }}, 0){% endif %}
{%- endmacro %}
