{{ config(database=scratch_database(), materialized='scratch') }}

with

texts as (

    select * from {{ ref('int_texts_to_match') }}

),

hit_tokens as (

    select distinct token from {{ ref('int_token_hits') }}

),

text_tokens as (

    select hash(platform, post_id) as text_hash, unnest({{ tokens_of('text') }}) as token
    from texts

),

-- Two texts of one hash do no harm: one too many is looked at. Texts themselves would not fit into memory here.
hit_texts as (

    select distinct text_hash
    from text_tokens
    semi join hit_tokens using (token)

),

candidates as (

    select platform, post_id, language, text
    from texts
    where hash(platform, post_id) in (select text_hash from hit_texts)

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
