create macro compare(
    period_a, period_b, category := null, other_category := null, platform := 'all', rule := '{{ rule }}',
    language := 'all'
) as table
with

asked as (

    select
        period_named(period_a) as a,
        period_named(period_b) as b,
        category as one,
        coalesce(other_category, category) as other,
        category is null and other_category is not null as lacks_one,
        platform as asked_platform,
        language as asked_language,
        counting_rule(rule) as asked_rule

),

kinds as (

    select
        asked.*,
        a.kind = b.kind and a.start = b.start as is_one_period,
        a.start <= b.until and b.start <= a.until as is_overlapping,
        concat(one_kind.facet, ', level ', one_kind.level) as kind_of_one,
        concat(other_kind.facet, ', level ', other_kind.level) as kind_of_other,
        coalesce(one, (select min(category_id) from dim_categories where role = 'category')) as any_category,
        first_day,
        last_day
    from asked
    left join dim_categories as one_kind on asked.one = one_kind.category_id
    left join dim_categories as other_kind on asked.other = other_kind.category_id
    cross join days_counted()

),

judged as (

    select
        *,
        coalesce(
            case
                when lacks_one
                    then 'other_category is given, category is not: name both, or none for each category with itself'
            end,
            slice_problem(any_category, asked_platform, asked_language, asked_rule.denominator),
            case
                when other <> one then slice_problem(other, asked_platform, asked_language, asked_rule.denominator)
            end,
            case
                when kind_of_one <> kind_of_other then concat(
                    one, ' (', kind_of_one, ') and ', other, ' (', kind_of_other,
                    ') are unlike: only categories of one facet and level are parts of one whole, so a difference of their ',
                    'shares means nothing. Compare each with itself'
                )
                when is_one_period and other is not distinct from one
                    then concat('both periods are ', a.name, ': name two periods, or another category as other_category')
                when is_one_period and a.kind not in ('all', 'year', 'month') then concat(
                    'two shares of one ', a.kind, ' depend on each other, and what their difference needs is kept for all ',
                    'time, years and months (fct_category_pairs). Name one of these'
                )
                when not is_one_period and is_overlapping then concat(
                    a.name, ' and ', b.name, ' share days, so their posts are partly the same and the difference says nothing ',
                    'of a change. Name periods that lie apart'
                )
                when a.start > last_day or a.until < first_day
                    then concat('no posts in ', a.name, ': they go from ', first_day, ' to ', last_day)
                when b.start > last_day or b.until < first_day
                    then concat('no posts in ', b.name, ': they go from ', first_day, ' to ', last_day)
            end
        ) as problem
    from kinds

),

shares as (

    select shares.*
    from fct_category_shares as shares
    inner join judged
        on
            judged.asked_platform = shares.platform
            and judged.asked_language = shares.language
            and judged.asked_rule.unit = shares.unit
            and judged.asked_rule.label = shares.label
            and judged.asked_rule.denominator = shares.denominator

),

sides as (

    select
        judged.*,
        categories.category_id,
        categories.sort_order,
        coalesce(judged.other, categories.category_id) as with_category_id,
        side_a.share as share_a,
        side_a.share_low as share_a_low,
        side_a.share_high as share_a_high,
        side_a.base as base_a,
        side_b.share as share_b,
        side_b.share_low as share_b_low,
        side_b.share_high as share_b_high,
        side_b.base as base_b,
        side_b.share - side_a.share as plain_difference
    from judged
    left join dim_categories as categories
        on categories.role = 'category' and categories.category_id = coalesce(judged.one, categories.category_id)
    left join shares as side_a
        on side_a.category_id = categories.category_id
        and side_a.period_kind = judged.a.kind and side_a.period_start = judged.a.start
    left join shares as side_b
        on side_b.category_id = coalesce(judged.other, categories.category_id)
        and side_b.period_kind = judged.b.kind and side_b.period_start = judged.b.start
    where case when judged.problem is null then true else error(judged.problem) end

),

compared as (

    select
        sides.*,
        case when sides.category_id < sides.with_category_id then -1 else 1 end as sign,
        pairs.difference_low as pair_low,
        pairs.difference_high as pair_high,
        pairs.interval_method as pair_method
    from sides
    left join fct_category_pairs as pairs
        on
            sides.is_one_period
            and pairs.period_kind = sides.a.kind
            and pairs.period_start = sides.a.start
            and pairs.platform = sides.asked_platform
            and pairs.language = sides.asked_language
            and pairs.unit = sides.asked_rule.unit
            and pairs.label = sides.asked_rule.label
            and pairs.denominator = sides.asked_rule.denominator
            and pairs.category_id = least(sides.category_id, sides.with_category_id)
            and pairs.other_category_id = greatest(sides.category_id, sides.with_category_id)

),

bounded as (

    select
        *,
        case
            when not is_one_period then {{ difference_limit('share_a', 'share_b', 'low') }}
            when sign < 0 then -pair_high
            else pair_low
        end as low,
        case
            when not is_one_period then {{ difference_limit('share_a', 'share_b', 'high') }}
            when sign < 0 then -pair_low
            else pair_high
        end as high,
        case
            when plain_difference is null then null
            when is_one_period then pair_method
            else 'newcombe'
        end as method
    from compared

)

select
    bounded.category_id,
    bounded.with_category_id as other_category_id,
    bounded.a.name as period_a,
    bounded.b.name as period_b,
    bounded.asked_platform as platform,
    bounded.asked_language as language,
    bounded.asked_rule.unit as unit,
    bounded.asked_rule.label as label,
    bounded.asked_rule.denominator as denominator,
    share_a,
    share_a_low,
    share_a_high,
    base_a,
    share_b,
    share_b_low,
    share_b_high,
    base_b,
    plain_difference as difference,
    low as difference_low,
    high as difference_high,
    low > 0 or high < 0 as is_settled,
    method as interval_method
from bounded
order by sort_order;
comment on macro table compare is 'Period b less period a: the difference of two shares with its 95 % interval, for each category or for one; is_settled where the interval leaves out 0. Periods are all, 2026, 2026-11, 2026-W48 or 2026-11-30. from compare(''2026-10'', ''2026-11'', category := ''brand'', rule := ''author''). Two categories: compare(''2026'', ''2026'', ''brand'', ''business''), the second less the first; of unlike facet or level they are refused. Periods are taken as independent (Newcombe 1998): authors who write in both make the interval at most wider than it must be.';
