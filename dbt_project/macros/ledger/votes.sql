{#- A sum over changed posts in every kind of period, for each language and all together. -#}
{% macro sums_in_periods(source, keys, sums) -%}
    {%- for kind in ['all', 'year', 'month', 'week', 'day'] %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'day') }} as period_start,
        coalesce(language, 'all') as language,
        {{ keys }},
        {{ sums }}
    from {{ source }}
    group by grouping sets ((period_start, language, {{ keys }}), (period_start, {{ keys }}))
    {% if not loop.last %}union all by name{% endif %}
    {%- endfor %}
{%- endmacro %}


{#- What authors of changed posts have now, in the periods and slices of these posts: days and weeks from the days that
    are computed tonight, longer periods from months. -#}
{% macro sums_of_authors(days, months, keys, sums) -%}
    {%- for kind in ['all', 'year', 'month', 'week', 'day'] %}
    {%- set grain = 'day' if kind in ('week', 'day') else 'month' %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, grain) }} as period_start,
        coalesce(language, 'all') as language,
        platform,
        author_number,
        {{ keys }},
        {{ sums }}
    from {{ days if grain == 'day' else months }}
    where author_number in (select author_number from authors)
    group by grouping sets (
        (period_start, language, platform, author_number, {{ keys }}),
        (period_start, platform, author_number, {{ keys }})
    )
    {% if not loop.last %}union all by name{% endif %}
    {%- endfor %}
{%- endmacro %}


{#- A vote in millionths of a millionth, as shares count it: the author's weight in the category over the author's
    posts. -#}
{% macro vote(x, y) -%}
    (case when {{ y }} > 0 then round(1e12 * {{ x }} / ({{ weight_scale() }}.0 * {{ y }})) else 0 end)::hugeint
{%- endmacro %}


{#- A sum as it was and as it is around each cause: the causes are taken one after another, from what the author had in
    the release before to what the author has now. -#}
{% macro around_cause(now, change, name, slice) -%}
    (coalesce({{ now }}, 0) - coalesce(sum({{ change }}) over (
        partition by {{ slice }} order by cause_rank
        rows between 1 following and unbounded following
    ), 0)) as {{ name }}_after,
    {{ name }}_after - coalesce({{ change }}, 0) as {{ name }}_before
{%- endmacro %}


{#- The rank of a cause. -#}
{% macro cause_rank() -%}
    list_position([{% for cause in causes() %}'{{ cause }}'{{ ', ' if not loop.last }}{% endfor %}], cause)
{%- endmacro %}


{#- Changes of posts and of originals. -#}
{% macro changed_sums(change) -%}
    sum({{ change }})::bigint as changed_post,
    sum(case when kind <> 'repost' then {{ change }} else 0 end)::bigint as changed_original
{%- endmacro %}


{#- Changes of bases and numerators by unit; authors belong to one platform, so platforms add up. -#}
{% macro changes_by_unit(slice) -%}
    {%- set rows = [
        ('post', 'base_changes', 'denominator, null as category_id, null as label', 'changed_post'),
        ('original', 'base_changes', 'denominator, null as category_id, null as label', 'changed_original'),
        ('author', 'author_bases', 'denominator, null as category_id, null as label',
            '(y_after > 0)::integer - (y_before > 0)::integer'),
        ('post', 'weight_changes', 'null as denominator, category_id, label', 'changed_post'),
        ('original', 'weight_changes', 'null as denominator, category_id, label', 'changed_original'),
        ('author', 'author_weights', 'denominator, category_id, label',
            vote('x_after', 'y_after') ~ ' - ' ~ vote('x_before', 'y_before'))
    ] -%}
    select
        period_kind,
        period_start,
        coalesce(platform, 'all') as platform,
        language,
        unit,
        denominator,
        category_id,
        label,
        cause,
        sum(change)::hugeint as change
    from (
        {%- for unit, source, keys, change in rows %}
        select {{ slice }}, '{{ unit }}' as unit, {{ keys }}, cause, ({{ change }})::hugeint as change from {{ source }}
        {{ 'union all' if not loop.last }}
        {%- endfor %}
    )
    group by grouping sets (
        ({{ slice }}, unit, denominator, category_id, label, cause),
        (period_kind, period_start, language, unit, denominator, category_id, label, cause)
    )
    having sum(change) <> 0
{%- endmacro %}
