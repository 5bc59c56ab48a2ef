create macro counting_rule(rule) as (
    select
        case
            when len(strange) > 0 then error(concat(
                'unknown word in rule: ', strange[1], '. A rule names up to three of: post, original or author; ',
                'whole or fractional; classified, slot or all. What it leaves out is as the study counts: {{ rule }}'
            ))
            when len(units) > 1 or len(labels) > 1 or len(denominators) > 1 then error(concat(
                'rule names two that exclude each other: ', array_to_string(words, ', '),
                '. Name one of post, original, author; one of whole, fractional; one of classified, slot, all'
            ))
            else {
                'unit': coalesce(units[1], '{{ unit }}'),
                'label': coalesce(labels[1], '{{ label }}'),
                'denominator': coalesce(denominators[1], '{{ denominator }}')
            }
        end
    from (
        select
            words,
            list_filter(words, lambda w: w in ('post', 'original', 'author')) as units,
            list_filter(words, lambda w: w in ('whole', 'fractional')) as labels,
            list_filter(words, lambda w: w in ('classified', 'slot', 'all')) as denominators,
            list_filter(words, lambda w: w not in (
                'post', 'original', 'author', 'whole', 'fractional', 'classified', 'slot', 'all'
            )) as strange
        from (
            select list_filter(
                string_split_regex(lower(coalesce(rule, '')), '[^\p{L}\p{N}]+'), lambda w: w <> ''
            ) as words
        )
    )
);
comment on macro counting_rule is 'A counting rule from words in any order: ''author'', ''post slot'', ''{{ rule }}''.';

create macro day_of(given) as (
    case
        when given is null then null
        when try_cast(given::varchar as date) is null
            then error(concat('no day: ', given, '. Write days as ''2026-11-30'', or leave both out for all time'))
        else try_cast(given::varchar as date)
    end
);
comment on macro day_of is 'A day from its text, or an error that says how to write one.';

create macro period_end(kind, start) as (
    case kind
        when 'all' then date '9999-12-31'
        when 'year' then (start + interval 1 year - interval 1 day)::date
        when 'month' then (start + interval 1 month - interval 1 day)::date
        when 'week' then start + 6
        else start
    end
);
comment on macro period_end is 'Last day of the all, year, month, week or day that starts at a day.';

create macro period_named(period) as (
    select
        case
            when start is null then error(concat(
                'no period: ', coalesce(period::varchar, 'NULL'), '. Write all, 2026, 2026-11, 2026-W48 (ISO week) or 2026-11-30'
            ))
            else {
                'name': case kind when 'week' then upper(period::varchar) else lower(period::varchar) end,
                'kind': kind,
                'start': start,
                'until': period_end(kind, start)
            }
        end
    from (
        select
            case
                when lower(period::varchar) = 'all' then 'all'
                when regexp_full_match(period::varchar, '\d{4}') then 'year'
                when regexp_full_match(period::varchar, '\d{4}-\d{2}') then 'month'
                when regexp_full_match(period::varchar, '\d{4}-[wW]\d{2}') then 'week'
                when regexp_full_match(period::varchar, '\d{4}-\d{2}-\d{2}') then 'day'
            end as kind,
            case kind
                when 'all' then date '1900-01-01'
                when 'year' then try_cast(concat(period, '-01-01') as date)
                when 'month' then try_cast(concat(period, '-01') as date)
                when 'week' then try_strptime(concat(upper(period::varchar), '-1'), '%G-W%V-%u')::date
                when 'day' then try_cast(period::varchar as date)
            end as start
    )
);
comment on macro period_named is 'A period from its name: all, 2026, 2026-11, 2026-W48 (ISO week) or 2026-11-30.';

create macro days_counted() as table
select min(shares.period_start) as first_day, max(shares.period_start) as last_day
from fct_category_shares as shares
where
    shares.period_kind = 'day' and shares.platform = 'all' and shares.language = 'all'
    and shares.unit = 'post' and shares.label = 'whole' and shares.denominator = 'all';
comment on macro table days_counted is 'The first and the last day that have posts.';

create macro slice_problem(of_category, of_platform, of_language, of_denominator) as (
    case
        when exists (from dim_categories where category_id = of_category and role = 'placebo')
            then concat(of_category, ' is a placebo and no category: its share is in fct_placebo_shares')
        when not exists (from dim_categories where category_id = of_category)
            then concat('unknown category: ', coalesce(of_category, 'NULL'), '. Known: ', (
                select string_agg(category_id, ', ' order by sort_order) from dim_categories where role = 'category'
            ))
        when not exists (from fct_category_shares where period_kind = 'all' and platform = of_platform)
            then concat('unknown platform: ', coalesce(of_platform, 'NULL'), '. Known: ', (
                select string_agg(distinct platform, ', ' order by platform) from fct_category_shares
                where period_kind = 'all'
            ))
        when not exists (from fct_category_shares where period_kind = 'all' and language = of_language)
            then concat('unknown language of posts: ', coalesce(of_language, 'NULL'), '. Known: ', (
                select string_agg(distinct language, ', ' order by language) from fct_category_shares
                where period_kind = 'all'
            ))
        when not exists (from fct_category_shares where denominator = of_denominator)
            then concat('nothing is counted under denominator ', of_denominator, ' in this study. Known: ', (
                select string_agg(distinct denominator, ', ' order by denominator) from fct_category_shares
            ))
    end
);
comment on macro slice_problem is 'Why a question about a category cannot be answered; NULL when it can.';
