-- Printed shares of one kind of period that are not those of the posts, either way.
with

counted as (

    select
        bases.period_start,
        bases.platform,
        bases.language,
        bases.unit,
        labels.label,
        bases.denominator,
        categories.category_id,
        coalesce(numerators.numerator, 0) as numerator,
        bases.base::double as base,
        coalesce(numerators.numerator, 0) / bases.base as share,
        bases.author_count::bigint as author_count
    from bases
    cross join (select unnest(['whole', 'fractional']) as label) as labels
    cross join (select category_id from dim_categories where role = 'category') as categories
    left join numerators using (denominator, period_start, platform, language, unit, label, category_id)
    where bases.base > 0

),

printed as (

    select * from fct_category_shares
    where period_kind = '{{ period_kind }}'

),

compared as (

    select
        period_start,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        unnest(['numerator', 'base', 'share', 'author_count']) as column_name,
        unnest([printed.numerator, printed.base, printed.share, printed.author_count]) as printed_value,
        unnest([counted.numerator, counted.base, counted.share, counted.author_count]) as counted_value
    from counted
    full outer join printed using (period_start, platform, language, unit, label, denominator, category_id)

)

select * from compared
where coalesce(abs(printed_value - counted_value) > 1e-9 * greatest(1, abs(counted_value)), true)
order by all
