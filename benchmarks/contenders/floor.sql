-- The floor: read the CSV once, match while writing it once, count what was written.
copy (
    with posts as (
        select *, strip_accents(lower(text)) as folded
        from read_csv(
            getvariable('posts'),
            header = true,
            columns = {
                'id': 'varchar', 'author': 'varchar', 'created_at': 'timestamptz', 'language': 'varchar',
                'platform': 'varchar', 'kind': 'varchar', 'text': 'varchar'
            }
        )
    )

    select
        * exclude (folded, created_at),
        created_at at time zone 'UTC' as posted_at,
        (created_at at time zone getvariable('zone'))::date as day,
        regexp_matches(folded, getvariable('marketing')) as marketing,
        regexp_matches(folded, getvariable('business')) as business,
        regexp_matches(folded, getvariable('brand')) as brand,
        regexp_matches(folded, getvariable('enterprise')) as enterprise
    from posts
) to (getvariable('parquet')) (format parquet, compression zstd);

copy (
    with days as (
        select
            day,
            count_if(marketing) as marketing,
            count_if(business) as business,
            count_if(brand) as brand,
            count_if(enterprise) as enterprise,
            count_if(marketing or business or brand or enterprise) as classified
        from read_parquet(getvariable('parquet'))
        group by day
    )

    select day, category_id, posts, posts / classified as share
    from (unpivot days on marketing, business, brand, enterprise into name category_id value posts)
    where classified > 0
    order by all
) to (getvariable('counts')) (header true);
