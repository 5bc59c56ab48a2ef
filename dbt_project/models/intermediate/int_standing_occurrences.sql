{{ config(database=scratch_database(), materialized='scratch') }}

with

occurrences as (

    select * from {{ ref('int_occurrences') }}

),

excludes as (

    select * from occurrences
    where kind = 'exclude'

),

standing as (

    select *
    from occurrences
    where
        kind in ('include', 'slot')
        and not exists (
            select 1
            from excludes
            where
                excludes.platform = occurrences.platform
                and excludes.post_id = occurrences.post_id
                and excludes.word_start <= occurrences.word_start
                and excludes.word_end >= occurrences.word_end
                and (excludes.category_id is null or excludes.category_id = occurrences.category_id)
        )

)

select * from standing
