{{ config(database=scratch_database(), materialized='scratch') }}

with

cues as (

    select * from {{ ref('int_occurrences') }}
    where kind = 'cue'

),

settled as (

    select platform, post_id, category_id, max(sense_id) as sense_id
    from cues
    group by platform, post_id, category_id
    having count(distinct sense_id) = 1

)

select * from settled
