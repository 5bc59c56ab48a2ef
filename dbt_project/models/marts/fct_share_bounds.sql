with

shares as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind <> 'day' and language = 'all' and unit <> 'author'

),

source_days as (

    select source, platform, day, post_count from {{ ref('int_source_days') }}
    union all
    select source, 'all', day, post_count from {{ ref('int_source_days') }}

),

collection_days as (

    select day, source, missing_count from {{ ref('fct_collection_days') }}

),

platform_parts as (

    select source, platform, sum(post_count) / max(sum(post_count)) over (partition by source) as part
    from source_days
    group by source, platform
    union all
    select distinct source, 'all', 1
    from collection_days
    anti join source_days using (source)

),

lost as (

    select
        day,
        platform,
        (missing_count * part)::decimal(38, 6) as missing_count,
        (missing_count is null)::integer as unknown_days
    from collection_days
    inner join platform_parts using (source)

),

daily as (

    select day, platform, missing_count, unknown_days, 0 as post_count
    from lost
    union all
    select day, platform, 0, 0, post_count
    from source_days

),

periods as (
    {% for kind in ['all', 'year', 'month', 'week'] %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'day') }} as period_start,
        platform,
        sum(missing_count)::double as missing_count,
        sum(unknown_days)::bigint as unknown_days,
        (sum(post_count) / (sum(post_count) + sum(missing_count)))::double as completeness
    from daily
    group by period_start, platform
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

bounds as (

    select
        {{ keys_of_shares() }},
        category_id,
        share,
        completeness,
        missing_count,
        unknown_days,
        share * completeness as bound_low,
        least(share * completeness + (1 - completeness), 1.0) as bound_high,
        share_low * completeness as outer_low,
        least(share_high * completeness + (1 - completeness), 1.0) as outer_high
    from shares
    inner join periods using (period_kind, period_start, platform)

)

select * from bounds
