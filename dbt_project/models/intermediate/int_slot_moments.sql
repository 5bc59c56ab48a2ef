{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_study_hash') }}

with

author_words as (

    select * from {{ ref('int_based_slot_words') }}

),

moments as (

    select period_kind, period_start, slice_platform as platform, slice_language as language, row_kind, word,
        {{ slot_moments() }}
    from author_words
    group by all

),

of_slices as (

    select * from moments
    where period_kind <> 'plain'
    {%- for kind, needed in slot_periods('period_start') %}
    {%- for language in ['language', "'all'"] %}
    union all
    select * replace (
        '{{ kind }}' as period_kind, {{ period_start(kind, 'period_start') }} as period_start, {{ language }} as language
    )
    from moments
    where period_kind = 'plain' and {{ needed }}
    {%- endfor %}
    {%- endfor %}

),

of_all_platforms as (

    select * from of_slices
    union all
    select * replace ('all' as platform) from of_slices
    where row_kind <> 'other_words'

),

added_up as (

    select period_kind, period_start, platform, language, row_kind, word,
        {{ slot_moments_added_up() }}
    from of_all_platforms
    group by all

)

select * from added_up
