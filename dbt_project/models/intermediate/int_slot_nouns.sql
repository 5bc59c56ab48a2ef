{{ config(database=scratch_database(), materialized='scratch_view') }}

with

standing as (

    select * from {{ ref('int_standing_occurrences') }}
    where platform <> '{{ example_platform() }}'

),

before_words as ({{ folded_rows_of(var('slot_before_words'), 'word') }}),
after_words as ({{ folded_rows_of(var('slot_after_words'), 'word') }}),
stop_words as ({{ folded_rows_of(var('slot_stop_words'), 'word') }}),
before_languages as ({{ folded_rows_of(var('slot_before_languages'), 'language') }}),

slots as (

    select
        standing.platform,
        standing.post_id,
        word_start,
        word_end,
        joined_words as slot_word,
        case
            when not is_prefix and replace(matched_text, ' ', '') <> joined_words
                then substr(matched_text, length(joined_words) + 1)
        end as rest
    from standing
    inner join {{ ref('int_patterns') }} as patterns using (term_id)
    where standing.kind = 'slot'
    qualify row_number() over (
        partition by standing.platform, standing.post_id, word_start
        order by rest is not null, case when rest is null then -length(joined_words) else length(joined_words) end
    ) = 1

),

phrases as (

    select
        slots.platform,
        slots.post_id,
        slots.word_start,
        min(standing.category_id) as category_id,
        bool_or(standing.word_start = slots.word_start and standing.word_end > slots.word_end) as goes_on_after,
        bool_or(standing.word_start < slots.word_start and standing.word_end = slots.word_end) as begins_before
    from slots
    inner join standing
        on slots.platform = standing.platform
        and slots.post_id = standing.post_id
        and slots.word_start >= standing.word_start
        and slots.word_end <= standing.word_end
    where standing.kind = 'include'
    group by all

),

around as (

    select
        slots.*,
        phrases.* exclude (platform, post_id, word_start),
        language in (from before_languages) as is_before_language,
        case when words[slots.word_start - 1] not in (from stop_words) then words[slots.word_start - 1] end as word_before,
        case when words[slots.word_end + 1] not in (from stop_words) then words[slots.word_end + 1] end as word_after
    from slots
    inner join {{ ref('int_candidate_words') }} as candidates using (platform, post_id)
    left join phrases using (platform, post_id, word_start)

),

nouns as (

    select platform, post_id, category_id,
        case
            when rest is not null then case when rest not in (from stop_words) then rest end
            when goes_on_after then word_after
            when begins_before or slot_word in (from before_words) then word_before
            when is_before_language and word_after not in (from after_words) then coalesce(word_before, word_after)
            when is_before_language then coalesce(word_after, word_before)
            else word_after
        end as word
    from around

)

select * from nouns
