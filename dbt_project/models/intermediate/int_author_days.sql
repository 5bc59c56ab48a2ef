{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}
    where {{ day_is_needed('posted_on') }}

),

author_days as (
    {% for denominator in denominators() %}
    select
        '{{ denominator }}' as denominator,
        posted_on as day,
        platform,
        language,
        {{ author_number('author_key') }} as author_number,
        count(*)::integer as y_post,
        count(case when kind <> 'repost' then 1 end)::integer as y_original
    from posts
    where {{ in_denominator(denominator) }}
    group by 2, 3, 4, 5
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from author_days
