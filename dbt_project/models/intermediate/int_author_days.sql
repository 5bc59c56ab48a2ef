{{ config(database=scratch_database()) }}

with

posts as (

    select * from {{ ref('fct_posts') }}
    where {{ day_is_needed('posted_on') }}

),

author_days as (

    select
        posted_on as day,
        platform,
        language,
        {{ author_number('author_key') }} as author_number,
        {%- for denominator in denominators() %}
        {{ count_where(in_denominator(denominator)) }} as y_{{ denominator }},
        {{ count_where(in_denominator(denominator) ~ " and kind <> 'repost'") }} as o_{{ denominator }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from posts
    group by 1, 2, 3, 4

)

select * from author_days
