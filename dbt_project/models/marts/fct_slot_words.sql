{{ config(
    incremental_predicates=replaced_periods()
) }}
-- depends_on: {{ ref('int_study_hash') }}

with

measures as (

    select * from {{ ref('int_slot_measures') }}

),

{{ interval_steps('measures') }},

with_added as (

    select
        shares.*,
        added.x as added_x,
        added.share as added_share,
        added.share_low as added_low,
        added.share_high as added_high,
        coverage.share as coverage,
        coverage.share_low as coverage_low,
        coverage.share_high as coverage_high,
        shares.row_kind = 'word' as is_word
    from with_interval as shares
    inner join with_interval as added
        on {{ same_slot_slice('shares', 'added') }}
        and shares.row_kind = added.row_kind
        and shares.word is not distinct from added.word
        and added.measure = 'added'
    inner join with_interval as coverage
        on {{ same_slot_slice('shares', 'coverage') }}
        and coverage.row_kind = 'covered'
        and coverage.measure = 'share'
    where shares.measure = 'share' and (shares.row_kind <> 'word' or shares.x > 0)

),

judged as (

    select
        *,
        largest / nullif(x, 0) as largest_author_share,
        coalesce(largest > 0.5 * x, false) as is_mostly_one_author,
        is_word and category_id is null and added_x > 0 and largest <= 0.5 * x as is_suggested
    from with_added

),

ranked as (

    select
        period_kind, period_start, platform, language, unit, row_kind, word,
        case when is_word then row_number() over in_order end as rank,
        x as numerator,
        y as base,
        share,
        share_low,
        share_high,
        case when is_word then share_low > lead(share_high) over in_order end as is_rank_settled,
        author_count,
        effective_n,
        largest_author_share,
        is_mostly_one_author,
        unknown_author_share,
        category_id,
        phrase_share,
        1 - added_x / nullif(x, 0) as covered_share,
        case when is_word then added_share end as added_coverage,
        case when is_word then added_low end as added_low,
        case when is_word then added_high end as added_high,
        case when is_suggested then row_number() over by_gain end as suggestion_rank,
        coverage,
        coverage_low,
        coverage_high
    from judged
    window
        in_order as (partition by period_kind, period_start, platform, language, unit, is_word order by x desc, word),
        by_gain as (partition by period_kind, period_start, platform, language, unit, is_suggested order by added_x desc, word)

)

select * from ranked
