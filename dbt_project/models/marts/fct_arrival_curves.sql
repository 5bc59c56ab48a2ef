{%- set tonight = study_day(night_at()) %}
with

source_days as (

    select * from {{ ref('int_source_days') }}

),

nights as (

    select distinct source, {{ study_day('loaded_at') }} as night
    from {{ source('raw', 'ingest_files') }}
    where rows_loaded > 0

),

collections as (

    select source, min(night) as first_night, count_if(night > {{ tonight }} - {{ var('arrival_days') }})::bigint as recent_nights
    from nights
    group by source

),

arrivals as (

    select
        source,
        day,
        recent_nights - (first_night > {{ tonight }} - {{ var('arrival_days') }})::integer as night_count,
        greatest({{ study_day('loaded_at') }} - day, 0) as lag_days,
        least({{ tonight }} - day, {{ var('longest_lag') }}) as age_days,
        least({{ tonight }} - first_night - 1, {{ var('longest_lag') }}) as oldest_age,
        post_count
    from source_days
    inner join collections using (source)
    where day > first_night and day <= {{ tonight }} and day > {{ tonight }} - {{ var('arrival_days') }}

),

observed as (

    select *, unnest(range(lag_days, age_days + 1)) as by_day
    from arrivals
    where lag_days <= age_days

),

ages as (

    select source, night_count, unnest(range(max(oldest_age) + 1)) as age_days
    from arrivals
    group by source, night_count
    having night_count >= {{ var('arrival_nights') }} and sum(post_count) >= {{ var('arrival_posts') }}

),

counted as (

    select
        ages.source,
        ages.age_days,
        ages.night_count,
        coalesce(sum(post_count), 0)::bigint as arrived_count,
        coalesce(sum(post_count) filter (where lag_days = by_day), 0)::bigint as arriving_count,
        count(distinct day) as day_count
    from ages
    left join observed on ages.source = observed.source and ages.age_days = observed.by_day
    group by ages.source, ages.age_days, ages.night_count

),

curves as (

    select
        source,
        age_days::integer as age_days,
        coalesce(product(1 - coalesce(arriving_count / nullif(arrived_count, 0), 0)) over later, 1) as arrived_part,
        arriving_count,
        arrived_count,
        day_count,
        night_count
    from counted
    window later as (partition by source order by age_days rows between 1 following and unbounded following)

)

select * from curves
