{#- The sums of every kind of period; authors belong to one platform, so platforms add up. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

moments as (
    select * from {{ ref('int_long_moments') }}
    where
        period_kind = 'all'
        or (period_kind = 'year' and {{ period_is_affected('year', 'period_start') }})
        or (period_kind = 'month' and {{ period_is_affected('month', 'period_start') }})
    {%- for kind in ['week', 'day'] %}
    union all by name
    select * from {{ ref('int_' ~ kind ~ '_moments') }}
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
        sense_id,
        other_category_id,
        label,
        {{ added_up() }}
    from moments
    group by grouping sets (
        ({{ keys_of_moments() }}),
        (period_kind, period_start, denominator, language, category_id, sense_id, other_category_id, label)
    )

)

select * from with_all_platforms
