{#- The sums of every kind of period; authors belong to one platform, so platforms add up. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

moments as (
    {% for kind in ['all', 'year', 'month', 'week', 'day'] %}
    select * from {{ ref('int_' ~ kind ~ '_moments') }}
    {% if not loop.last %}union all by name{% endif %}
    {%- endfor %}

),

with_all_platforms as (

    select
        period_kind,
        denominator,
        period_start,
        coalesce(platform, 'all') as platform,
        language,
        category_id,
        label,
        {{ added_up() }}
    from moments
    group by grouping sets (
        (period_kind, denominator, period_start, platform, language, category_id, label),
        (period_kind, denominator, period_start, language, category_id, label)
    )

)

select * from with_all_platforms
