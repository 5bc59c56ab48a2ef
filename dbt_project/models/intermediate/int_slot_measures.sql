{{ config(database=scratch_database(), materialized='scratch_view') }}

with

slices as (

    select * from {{ ref('int_slices') }}
    where denominator = 'slot' and period_kind in ('all', 'year')

),

words as (

    select * from {{ ref('int_slot_words') }}

),

slice_rows as (

    select slices.*, 'word' as row_kind, word, category_id, phrase_share
    from slices
    inner join words using (period_kind, period_start, platform, language)
    union all
    select *, unnest(['other_words', 'nothing', 'no_slot_word', 'covered']), null, null, null
    from slices

),

counted as (

    {{ slot_measures('slice_rows', ref('int_slot_moments')) }}

)

select * from counted
