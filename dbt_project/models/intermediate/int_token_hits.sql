{{ config(database=scratch_database(), materialized='scratch') }}

with

texts as (

    select * from {{ ref('int_texts_to_match') }}

),

keys as (

    select * from {{ ref('int_pattern_keys') }}

),

tokens as (

    select distinct unnest({{ tokens_of('text') }}) as token
    from texts

),

{{ normalising_steps('tokens', 'token', 'token', tokens=true) }},

token_words as (

    select token, unnest({{ words_of('normalised') }}) as word
    from text_normalised

),

prefix_lengths as (

    select distinct length(key) as prefix_length
    from keys
    where is_prefix

),

word_heads as (

    select token, word, left(word, prefix_length) as head
    from token_words
    inner join prefix_lengths on length(word) >= prefix_length

),

hits as (

    select token, word, keys.* exclude (key, is_prefix)
    from token_words
    inner join keys on token_words.word = keys.key
    where not keys.is_prefix
    union all
    select token, word, keys.* exclude (key, is_prefix)
    from word_heads
    inner join keys on word_heads.head = keys.key
    where keys.is_prefix

)

select * from hits
