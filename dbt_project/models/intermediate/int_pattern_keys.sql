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
        whole_words.word,
        whole_words.word_position
    from whole_words
    inner join word_frequencies on whole_words.word = word_frequencies.word
    qualify row_number() over (
        partition by whole_words.term_id
        order by word_frequencies.pattern_count, length(whole_words.word) desc, whole_words.word, word_position
    ) = 1

),

-- A whole word of the pattern beside its key word settles nearly every hit before the text is looked up.
with_neighbours as (

    select
        rarest_words.term_id,
        rarest_words.word as key,
        rarest_words.word_position as key_position,
        case when after.word is not null then 'after' when before.word is not null then 'before' end as side,
        coalesce(after.word, before.word) as neighbour
    from rarest_words
    left join whole_words as after
        on rarest_words.term_id = after.term_id and after.word_position = rarest_words.word_position + 1
    left join whole_words as before
        on rarest_words.term_id = before.term_id and before.word_position = rarest_words.word_position - 1

),

keys as (

    select term_id, key, false as is_prefix, key_position, 'sequence' as form, side, neighbour from with_neighbours
    union all by name
    select term_id, joined_words as key, is_prefix, 1 as key_position, 'joined' as form from patterns
    where word_count > 1 or is_prefix
    union all by name
    select term_id, joined_words as key, true as is_prefix, 1 as key_position, 'hashtag' as form from patterns
    where kind = 'slot' and not is_prefix

)

select * from keys
