create macro share_of(
    category, from_day := null, to_day := null, platform := 'all', rule := '{{ rule }}', language := 'all'
) as table
with

asked as (

    select
        category as asked_category,
        day_of(from_day) as asked_from,
        day_of(to_day) as asked_to,
        platform as asked_platform,
        language as asked_language,
        counting_rule(rule) as asked_rule

),

clipped as (

    select
        *,
        greatest(coalesce(asked_from, first_day), first_day) as clipped_from,
        least(coalesce(asked_to, last_day), last_day) as clipped_to
    from asked
    cross join days_counted()

),

periods as (

    select distinct
        shares.period_kind,
        shares.period_start,
        period_end(shares.period_kind, shares.period_start) as last_of_period
    from fct_category_shares as shares
    where
        shares.platform = 'all' and shares.language = 'all'
        and shares.unit = 'post' and shares.label = 'whole' and shares.denominator = 'all'

),

found as (

    select period_kind, period_start
    from periods
    cross join clipped
    where greatest(period_start, first_day) = clipped_from and least(last_of_period, last_day) = clipped_to
    order by list_position(['all', 'year', 'month', 'week', 'day'], period_kind)
    limit 1

),

around as (

    select string_agg(
        concat(period_kind, ' ', period_start, ' to ', last_of_period), ', '
        order by list_position(['day', 'week', 'month', 'year'], period_kind)
    ) as said
    from periods
    cross join clipped
    where clipped_from between period_start and last_of_period and period_kind <> 'all'

),

judged as (

    select
        *,
        coalesce(
            slice_problem(asked_category, asked_platform, asked_language, asked_rule.denominator),
            case
                when first_day is null then 'this release holds no posts'
                when asked_from > asked_to then concat('the range ends before it begins: ', asked_from, ' to ', asked_to)
                when clipped_from > clipped_to
                    then concat('no posts from ', asked_from, ' to ', asked_to, ': they go from ', first_day, ' to ', last_day)
                when found.period_kind is null then concat(
                    clipped_from, ' to ', clipped_to, ' is no whole day, ISO week, month, year or all time. Authors who write ',
                    'on several days are one cluster, so the interval of other ranges does not follow from the sums of their ',
                    'days. Ask for a whole period (', coalesce(around.said, 'none has that day'),
                    '), or take the posts themselves: posts_behind'
                )
            end
        ) as problem
    from clipped
    left join found on true
    cross join around

)

select
    judged.asked_category as category_id,
    judged.period_kind,
    judged.period_start,
    judged.asked_platform as platform,
    judged.asked_language as language,
    judged.asked_rule.unit as unit,
    judged.asked_rule.label as label,
    judged.asked_rule.denominator as denominator,
    shares.share,
    shares.share_low,
    shares.share_high,
    shares.interval_method,
    shares.numerator,
    shares.base,
    shares.author_count,
    shares.effective_author_count,
    shares.effective_n,
    shares.design_effect,
    shares.largest_author_share,
    shares.unknown_author_share,
    shares.share_without_largest_author,
    shares.share_without_largest_author_low,
    shares.share_without_largest_author_high,
    shares.share_known_authors,
    shares.share_known_authors_low,
    shares.share_known_authors_high
from judged
left join fct_category_shares as shares
    on
        judged.period_kind = shares.period_kind
        and judged.period_start = shares.period_start
        and judged.asked_platform = shares.platform
        and judged.asked_language = shares.language
        and judged.asked_rule.unit = shares.unit
        and judged.asked_rule.label = shares.label
        and judged.asked_rule.denominator = shares.denominator
        and judged.asked_category = shares.category_id
where case when judged.problem is null then true else error(judged.problem) end;
comment on macro table share_of is 'The share of a category with its 95 % interval, numerator, denominator and authors, over a day, ISO week, month, year or all time (both days included; NULL where the slice has no posts). from share_of(''brand'', ''2026-11-01'', ''2026-11-30'', platform := ''x'', rule := ''author slot''). rule: any of post, original or author; whole or fractional; classified, slot or all; the rest as the study counts ({{ rule }}).';
