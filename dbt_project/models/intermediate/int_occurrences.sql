{{ config(database=scratch_database(), materialized='scratch') }}

with

candidates as (

    select * from {{ ref('int_candidate_words') }}

),

word_hits as (

    select distinct word, term_id, form, key_position, side, neighbour
    from {{ ref('int_token_hits') }}

),

patterns as (

    select * from {{ ref('int_patterns') }}

),

text_words as (

    select
        text_number,
        unnest(words) as word,
        generate_subscripts(words, 1) as word_position,
        unnest(list_concat(words[2:], [''])) as next_word,
        unnest(list_concat([''], words[:-2])) as last_word
    from candidates

),

hit_words as (

    select text_words.*, term_id, form, key_position
    from text_words
    inner join word_hits
        on
            text_words.word = word_hits.word
            and case side when 'after' then next_word = neighbour when 'before' then last_word = neighbour else true end

),

placed as (

    select
        candidates.*,
        patterns.* exclude (words, language),
        patterns.words as pattern_words,
        word,
        form,
        word_position - key_position + 1 as word_start,
        word_position - key_position + case when form = 'sequence' then patterns.word_count else 1 end as word_end
    from hit_words
    inner join candidates using (text_number)
    inner join patterns using (term_id)
    where patterns.language is null or candidates.language in (patterns.language, 'und')

),

occurrences as (

    select
        platform,
        post_id,
        kind,
        category_id,
        sense_id,
        term_id,
        pattern,
        array_to_string(words[word_start:word_end], ' ') as matched_text,
        word_start::integer as word_start,
        word_end::integer as word_end
    from placed
    where {{ pattern_stands_there() }}

)

select * from occurrences
