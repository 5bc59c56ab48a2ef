-- A made-up release: 30 weeks of 2012, four categories, two platforms, two languages.
-- The figures are invented; only their shape matters. $1 is the part of the base without a known author.

create macro wilson_low(p, n) as greatest(0, (p + 1.92 / n - 1.96 * sqrt(p * (1 - p) / n + 0.96 / (n * n))) / (1 + 3.84 / n));
create macro wilson_high(p, n) as least(1, (p + 1.92 / n + 1.96 * sqrt(p * (1 - p) / n + 0.96 / (n * n))) / (1 + 3.84 / n));

create table dim_categories as
select * from (values
    ('marketing', 'word', 'term', 'Marketing', 'Marketing', '#1d3385', 1),
    ('business', 'word', 'term', 'Business', 'Business', '#d87521', 2),
    ('brand', 'word', 'term', 'Brand', 'Marque', '#348f7e', 3),
    ('enterprise', 'word', 'term', 'Enterprise', 'Entreprise', '#883a50', 4)
) as t(category_id, facet, level, label_en, label_fr, colour, sort_order);

create table plan as
select * from (values
    ('marketing', 0.46, 0.02), ('business', 0.39, -0.02), ('brand', 0.152, 0.01), ('enterprise', 0.004, 0.001)
) as t(category_id, level, slope);

create table weeks as
select date '2012-02-20' + cast(7 * i as integer) as week_start, i,
    case when i in (9, 10, 21) then 'not_collected' when i in (8, 29) then 'partial' else 'complete' end as state
from range(30) as r(i);

create table slices as
select platform, language, unit, label, denominator, size
from (values ('all', 1.0), ('x', 0.7), ('reddit', 0.3)) as p(platform, p_size)
cross join (values ('all', 1.0), ('en', 0.8), ('fr', 0.2)) as l(language, l_size)
cross join (values ('original', 1.0), ('post', 1.4), ('author', 0.5)) as u(unit, u_size)
cross join (values ('whole'), ('fractional')) as b(label)
cross join (values ('classified', 1.0), ('slot', 3.0), ('all', 9.0)) as d(denominator, d_size)
cross join lateral (select p_size * l_size * u_size * d_size as size) as s
where not (platform = 'reddit' and language = 'fr');

create table periods as
select 'all' as period_kind, date '1900-01-01' as period_start, 27 as week_count
union all select 'year', date '2012-01-01', 27
union all select 'month', date_trunc('month', week_start)::date, count(*)
    from weeks where state <> 'not_collected' group by 2
union all select 'week', week_start, 1 from weeks where state <> 'not_collected'
union all select 'day', week_start, 0.2 from weeks where state <> 'not_collected';

create table fct_category_shares as
with sized as (
    select *, round(60 * week_count * size) as base,
        case denominator when 'classified' then 1 when 'slot' then 1 / 3.0 else 1 / 9.0 end as diluted
    from periods cross join slices cross join plan
),
counted as (
    select *, round(base * least(0.98, diluted * (level + case platform when 'x' then 0.03 when 'reddit' then -0.06 else 0 end)
        * case label when 'fractional' then 0.99 else 1 end)) as hits,
        greatest(base / 1.6, 1) as n
    from sized where base > 0
)
select period_kind, period_start, platform, language, unit, label, denominator, category_id,
    greatest(hits, 0)::double as numerator, base::double as base, greatest(hits, 0) / base as share,
    wilson_low(greatest(hits, 0) / base, n) as share_low, wilson_high(greatest(hits, 0) / base, n) as share_high,
    ceil(base * 0.55)::bigint as author_count, n::double as effective_n, base / n as design_effect,
    case when hits > 0 then greatest(0.031, 1.0 / hits) end as largest_author_share,
    getvariable('unknown_part')::double as unknown_author_share
from counted;

create table fct_category_trends as
with counted as (
    select week_start, state, platform, language, unit, label, denominator, category_id,
        case when state <> 'not_collected' then round(190 * size) end as base,
        least(0.98, greatest(0.001, level + 2 * slope * (i - 15) / 5 + 0.03 * sin(i * 1.7 + length(category_id)))
            * case denominator when 'classified' then 1 when 'slot' then 1 / 3.0 else 1 / 9.0 end) as p
    from weeks cross join slices cross join plan
),
hit as (select *, round(base * p) as hits, greatest(base / 1.6, 1) as n from counted)
select week_start, platform, language, unit, label, denominator, category_id, hits::double as numerator,
    base::double as base, hits / base as share,
    case when base is not null then wilson_low(hits / base, n) end as share_low,
    case when base is not null then wilson_high(hits / base, n) end as share_high, state
from hit where base is null or base > 0;

create table fct_claims as
select claim_id, c.category_id, claimed_share, source, note, share, share_low, share_high
from (values
    ('c1', 'marketing', 0.50), ('c2', 'business', 0.35), ('c3', 'brand', 0.14), ('c4', 'enterprise', 0.02)
) as c(claim_id, category_id, claimed_share)
cross join (values ('an invented poster, 2012', 'test data')) as s(source, note)
left join fct_category_shares as f on f.category_id = c.category_id and f.period_kind = 'all' and f.platform = 'all'
    and f.language = 'all' and f.unit = 'original' and f.label = 'whole' and f.denominator = 'classified';

create table fct_collection_days as
select day::date as day, source,
    case when day between date '2012-04-23' and date '2012-05-06' or day between date '2012-07-16' and date '2012-07-22'
            then 'not_collected'
        when source = 'forum' and day < date '2012-03-12' then 'empty'
        when source = 'forum' and day between date '2012-06-04' and date '2012-06-10' then 'quarantined'
        when day between date '2012-04-20' and date '2012-04-22' then 'partial'
        when day >= date '2012-09-13' then 'immature' else 'complete' end as state,
    9::bigint as post_count, 1::bigint as file_count, 0::bigint as rejected_count,
    0::bigint as deleted_count
from range(timestamp '2012-02-20', timestamp '2012-09-16', interval 1 day) as d(day)
cross join (values ('archive'), ('forum')) as s(source);

create table audit_profile as
select timestamp '2012-09-16 02:00:00' as night_at, 3::bigint as file_count, 0::bigint as quarantined_file_count,
    1::bigint as partial_file_count, 420::bigint as rows_read, 400::bigint as rows_loaded, 8::bigint as rows_rejected,
    7::bigint as rows_filtered, 5::bigint as rows_duplicate, 396::bigint as post_count,
    timestamp '2012-09-15 21:14:00' as newest_posted_at, timestamp '2012-02-20 06:00:00' as oldest_posted_at,
    4860::bigint as total_post_count, 1620::bigint as total_classified_count, 0::bigint as failed_example_count;

create table audit_row_reconciliation as
select 'sha' || i as file_sha256, 'export-' || i || '.csv' as file_name, case when i < 4 then 'archive' else 'forum' end as source,
    'csv_generic' as format, case i when 5 then 'partial' else 'loaded' end as status, 1000::bigint as rows_read,
    970::bigint as rows_loaded, 12::bigint as rows_rejected, 10::bigint as rows_filtered, 8::bigint as rows_duplicate,
    4::bigint as rows_folded, 966::bigint as rows_kept, 0::bigint as difference
from range(1, 6) as r(i);

create table audit_checks as
select 'run-full' as run_id, check_name, suite, table_name, null::varchar as column_name, severity, passed, observed, expected,
    0::bigint as failing_rows, reason_en, reason_fr, remedy_en, remedy_fr, timestamp '2012-09-16 02:10:00' as checked_at
from (values
    ('rows_reconcile', 'landing', 'ingest_files', 'critical', true, '0', '0', 'Every row is accounted for.', 'Chaque ligne est comptée.', '', ''),
    ('empty_text_share', 'profile', 'audit_profile', 'critical', true, '1 %', 'at most 20 %', 'Few posts are empty.', 'Peu de messages sont vides.', '', ''),
    ('shares_between_0_and_1', 'shares', 'fct_category_shares', 'critical', true, '0 outside', '0 outside', 'Shares are shares.', 'Les parts sont des parts.', '', ''),
    ('examples_hold', 'dbt', 'examples', 'critical', true, '0 broken', '0 broken', null, null, null, null)
) as t(check_name, suite, table_name, severity, passed, observed, expected, reason_en, reason_fr, remedy_en, remedy_fr);

create table releases as
select * from (values
    ('2012-09-15T02-10-00', timestamp '2012-09-15 02:00:00', 'f00d'), ('2012-09-16T02-10-00', timestamp '2012-09-16 02:00:00', 'beef')
) as t(release_id, released_at, study_version);

create table fct_share_changes as
with changed as (
    select *, greatest(0, share - part / 100) as earlier
    from fct_category_shares
    inner join (values ('marketing', 1.2), ('business', -0.84), ('brand', 0.004)) as p(category_id, part) using (category_id)
    where period_kind in ('all', 'year')
)
select * exclude (share, part, earlier), '2012-09-15T02-10-00' as release_before, 'changed' as status,
    earlier as share_before, share as share_after, base - 9 as base_before, base as base_after,
    part::decimal(18, 10) as points, (part * 0.75)::decimal(18, 10) as new_posts_points,
    (part * 0.35)::decimal(18, 10) as late_posts_points, (part * -0.1)::decimal(18, 10) as deletions_points,
    0::decimal(18, 10) as reread_files_points, 0::decimal(18, 10) as deduplication_points,
    0::decimal(18, 10) as study_points, 0::decimal(18, 10) as code_points
from changed;

create table fct_share_versions as
select timestamp '2012-09-16 02:00:00' as seam_at, 'f00d' as study_version, 'beef' as next_study_version,
    '2012-09-15T02-10-00' as last_release_id, share + 0.011 as share_earlier, share as next_share, -0.9::decimal(18, 10) as study_points,
    case category_id when 'brand' then 'marque sociale · social brand*' end as terms_added,
    case category_id when 'enterprise' then 'entreprise 2.0' end as terms_removed, * exclude (share)
from fct_category_shares
where period_kind = 'all' and unit = 'original' and label = 'whole' and denominator = 'classified';
alter table fct_share_versions rename share_earlier to share;

drop table plan;
drop table weeks;
drop table slices;
drop table periods;
