with

explained as (

    select * from {{ ref('int_explained_shares') }}

),

with_rest as (

    select
        *,
        {%- for name in ['numerator', 'base'] %}
        {{ rest_as(name, 'study', 'is_study_changed') }},
        {{ rest_as(name, 'code', 'not is_study_changed') }}{{ ',' if not loop.last }}
        {%- endfor %}
    from explained

),

with_points as (

    select
        *,
        {%- for cause in causes() %}
        {{ raw_points(cause) }} as {{ cause }}_raw,
        {%- endfor %}
        {{ largest_cause() }} as largest_cause,
        (
            round(100 * share_after, 10)::decimal(18, 10) - round(100 * share_before, 10)::decimal(18, 10)
        )::decimal(18, 10) as points
    from with_rest
    where
        {{ anything_changed() }}

),

told as (

    select
        {{ keys_of_shares() }},
        category_id,
        '{{ release_before("release_id") or "" }}' as release_before,
        case when share_before is null then 'new' when share_after is null then 'gone' else 'changed' end as status,
        {%- for name in ['numerator', 'base', 'share'] %}
        {{ name }}_before,
        {{ name }}_after,
        {%- endfor %}
        points,
        {%- for cause in causes() %}
        {{ whole_points(cause) }},
        {{ cause }}_numerator,
        {{ cause }}_base{{ ',' if not loop.last }}
        {%- endfor %}
    from with_points

)

select * from told
