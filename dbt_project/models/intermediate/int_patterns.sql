{{ config(database=scratch_database(), materialized='scratch') }}

with

terms as (

    select * from {{ ref('dim_terms') }}

),

slot_words as (

    {{ rows_of(var('slot_words'), 'slot_word') }}

),

patterns as (

    select term_id, kind, category_id, sense_id, language, pattern from terms
    union all
    select 'slot:' || slot_word, 'slot', null, null, null, slot_word from slot_words

),

{{ normalising_steps('patterns', 'pattern', 'term_id, kind, category_id, sense_id, language, pattern') }},

worded as (

    select
        *,
        {{ words_of('normalised') }} as words,
        rtrim(pattern) like '%*' as is_prefix
    from text_normalised

),

joined as (

    select
        *,
        len(words) as word_count,
        array_to_string(words, '') as joined_words
    from worded
    where len(words) > 0

)

select * from joined
