{#- The largest author is asked for again where one of tonight's was the largest and is smaller now. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

fallen as (

    select * from {{ ref('int_moved_moments') }}
    where largest_may_have_fallen

),

parts as (

    select distinct slices.platform, slices.language, category_id, label
    from fallen
    inner join {{ ref('int_slice_numbers') }} as slices
        on fallen.platform = slices.platform
        and fallen.language in (slices.language, 'all')

),

author_category_months as (

    select author_months.*
    from {{ ref('int_author_category_months') }} as author_months
    semi join parts using (platform, language, category_id, label)
    where {{ is_whole_category() }}

),

author_months as (

    {{ numbered_author_months(ref('int_author_months'), only_authors('author_category_months', 'author_months')) }}

),

moments as (

    {{ long_moments('author_months', 'author_category_months', parts=false) }}

),

again as (

    select {{ keys_of_moments() }}, {{ largest_of_moments() | join(', ') }}
    from moments
    semi join fallen using ({{ keys_of_moments() }})

)

select * from again
