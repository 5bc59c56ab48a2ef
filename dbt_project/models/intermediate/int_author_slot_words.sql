{{ config(database=scratch_database(), materialized='scratch_view') }}
-- depends_on: {{ ref('int_study_hash') }}

with

neighbours as (

    select * from {{ ref('int_slot_neighbours') }}

),

varied as (

    select * from {{ ref('int_varied_slot_authors') }}

),

author_years as (

    select
        {{ period_start('year', 'posted_on') }} as year,
        platform,
        language,
        author_number,
        row_kind,
        word,
        {{ slot_counts() }}
    from neighbours
    group by all
    union all
    select {{ period_start('year', 'month') }}, platform, language, author_number, 'covered', null,
        sum(y_post)::bigint, sum(y_original)::bigint, 0, 0
    from {{ ref('int_author_months') }}
    where denominator = 'classified'
    group by all

),

author_words as (

    select
        'plain' as period_kind, year as period_start, platform as slice_platform, language as slice_language,
        author_years.*
    from author_years
    anti join varied using (platform, author_number)
    union all by name
    {%- for kind, needed in slot_periods('year') %}
    {%- for language in ['language', "'all'"] %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'year') }} as period_start,
        platform as slice_platform,
        {{ language }} as slice_language,
        platform, author_number, row_kind, word,
        {% for name in ['x_post', 'x_original', 'u_post', 'u_original'] -%}
        sum({{ name }})::bigint as {{ name }}{{ ', ' if not loop.last }}
        {%- endfor %}
    from author_years
    semi join varied using (platform, author_number)
    where {{ needed }}
    group by all
    union all by name
    {%- endfor %}
    {%- endfor %}
    select
        period_kind, period_start, slice_platform, slice_language, platform, author_number,
        'other_words' as row_kind, null as word,
        {{ slot_counts() }}
    from {{ ref('int_unlisted_slot_posts') }}
    group by all

)

select * exclude (year, language) from author_words
