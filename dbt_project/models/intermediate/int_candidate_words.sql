{{ config(database=scratch_database(), materialized='scratch') }}

with

texts as (

    select * from {{ ref('int_texts_to_match') }}

),

hit_tokens as (

    select distinct token from {{ ref('int_token_hits') }}

),

text_tokens as (

    select platform, post_id, language, text, unnest({{ tokens_of('text') }}) as token
    from texts

),

candidates as (

    select distinct platform, post_id, language, text
    from text_tokens
    semi join hit_tokens using (token)

),

{{ normalising_steps('candidates', 'text', 'platform, post_id, language') }},

-- Materialized, so that both cores cut words: numbering goes row after row, and so does what runs along with it.
worded as materialized (

    select
        platform,
        post_id,
        language,
        {{ words_of('normalised') }} as words,
        {{ hashtags_of('normalised') }} as hashtags
    from text_normalised

),

numbered as (

    select row_number() over () as text_number, * from worded

)

select * from numbered
