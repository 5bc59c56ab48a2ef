with

source_days as (

    select
        source,
        day,
        sum(post_count)::bigint as post_count,
        count(distinct file_sha256) as file_count
    from {{ ref('int_source_days') }}
    group by source, day

),

file_days as (

    select * from {{ ref('int_file_days') }}

),

arrival_curves as (

    select * from {{ ref('fct_arrival_curves') }}

),

spans as (

    select source, min(day) as first_day, max(day) as last_day, median(post_count) as median_post_count
    from source_days
    group by source

),

days as (

    select source, unnest(generate_series(first_day, last_day, interval 1 day))::date as day
    from spans
    union
    select source, day from file_days

),

described as (

    select
        days.day,
        days.source,
        {{ study_day(night_at()) }} - days.day as age_days,
        {%- for count in ['post_count', 'file_count', 'rejected_count', 'deleted_count'] %}
        coalesce({{ count }}, 0) as {{ count }},
        {%- endfor %}
        coalesce(has_quarantined_file, false) as has_quarantined_file,
        coalesce(has_partial_file, false) as has_partial_file,
        median_post_count,
        coalesce(days.day between first_day and last_day, false) as is_in_span
    from days
    left join source_days using (source, day)
    left join file_days using (source, day)
    left join spans using (source)

),

aged as (

    select described.*, arrived_part
    from described
    asof left join arrival_curves
        on described.source = arrival_curves.source
        and described.age_days >= arrival_curves.age_days

),

referenced as (

    select
        *,
        is_in_span
        and not has_quarantined_file
        and not has_partial_file
        and deleted_count = 0
        and not {{ is_immature() }}
        and sum(post_count) over (partition by source, date_trunc('week', day)) > 0 as is_reference_first
    from aged

),

{{ rhythm_steps('referenced', of='_first') }},

complete as (

    select *, is_reference_first and coalesce(post_count >= low_count_first, true) as is_reference
    from with_rhythm_first

),

{{ rhythm_steps('complete') }},

stated as (

    select *, {{ collection_state() }} as state
    from with_rhythm

),

estimated as (

    select
        day,
        source,
        state,
        post_count,
        file_count,
        rejected_count,
        deleted_count,
        expected_count,
        low_count,
        reference_days,
        dispersion,
        arrived_part,
        {{ missing_count() }} as missing_count
    from stated

)

select * from estimated
