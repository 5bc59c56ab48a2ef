{{ config(database=scratch_database(), materialized='scratch') }}

with

patterns as (

    select * from {{ ref('int_patterns') }}

),

pattern_words as (

    select
        term_id,
        word_count,
        is_prefix,
        unnest(words) as word,
        generate_subscripts(words, 1) as word_position
    from patterns

),

word_frequencies as (

    select word, count(distinct term_id) as pattern_count
    from pattern_words
    group by word

),

whole_words as (

    select * from pattern_words
    where not (is_prefix and word_position = word_count)

),

rarest_words as (

    select
        whole_words.term_id,
        whole_words.word as key,
        whole_words.word_position as key_position
    from whole_words
    inner join word_frequencies on whole_words.word = word_frequencies.word
    qualify row_number() over (
        partition by whole_words.term_id
        order by word_frequencies.pattern_count, length(whole_words.word) desc, whole_words.word, word_position
    ) = 1

),

keys as (

    select term_id, key, false as is_prefix, key_position, 'sequence' as form from rarest_words
    union all
    select term_id, joined_words, is_prefix, 1, 'joined' from patterns
    where word_count > 1 or is_prefix
    union all
    select term_id, joined_words, true, 1, 'hashtag' from patterns
    where kind = 'slot' and not is_prefix

)

select * from keys
