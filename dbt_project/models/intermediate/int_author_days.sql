{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}
    where {{ day_is_needed('posted_on') }}

),

slices as (

    select * from {{ ref('int_slice_numbers') }}

),

author_days as (
    {% for denominator in denominators() %}
    select
        slice_number,
        posted_on as day,
        {{ author_number('author_key') }} as author_number,
        count(*)::integer as y_post,
        count(case when kind <> 'repost' then 1 end)::integer as y_original
    from posts
    inner join slices using (platform, language)
    where slices.denominator = '{{ denominator }}' and {{ in_denominator(denominator) }}
    group by 1, 2, 3
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

)

select * from author_days
