with

claims as (

    select * from {{ source('study', 'claims') }}

),

shares as (

    select * from {{ ref('fct_category_shares') }}
    where
        period_kind = 'all'
        and platform = 'all'
        and language = 'all'
        and unit = '{{ var("default_unit") }}'
        and label = '{{ var("default_label") }}'
        and denominator = '{{ var("default_denominator") }}'

),

held as (

    select
        trim(claims.claim_id) as claim_id,
        trim(claims.category_id) as category_id,
        claims.share::double as claimed_share,
        claims.source,
        claims.note,
        shares.share,
        shares.share_low,
        shares.share_high
    from claims
    left join shares on trim(claims.category_id) = shares.category_id

)

select * from held
