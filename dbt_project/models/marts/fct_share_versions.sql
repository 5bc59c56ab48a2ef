{#- Written on the night of another study only; kept also when every other table is built over. -#}
{{ config(incremental_strategy='append', full_refresh=false) }}
{%- set hash = ref('int_study_hash') %}
{%- set is_seam = has_release_before() and is_any('(select 1 from ' ~ hash ~ ' where is_study_changed)') %}
{%- set is_kept = is_rule_of_study() ~ " and period_kind <> 'day' and (platform = 'all' or language = 'all')" %}

with

shares_before as (

    select {{ keys_of_shares() }}, category_id, numerator, base, share, share_low, share_high
    from {{ as_released(ref('fct_category_shares')) }} as shares
    where {{ is_seam }} and {{ is_kept }}

),

shares_after as (

    select
        {{ keys_of_shares() }},
        category_id,
        share as next_share,
        share_low as next_share_low,
        share_high as next_share_high
    from {{ ref('fct_category_shares') }}
    where {{ is_seam }} and {{ is_kept }}

),

changes as (

    select {{ keys_of_shares() }}, category_id, study_points from {{ ref('fct_share_changes') }}

),

terms as (

    {{ changed_terms(ref('dim_terms')) }}

),

terms_of_categories as (

    select
        categories.category_id,
        string_agg(term, ' · ' order by term) filter (change = 'added') as terms_added,
        string_agg(term, ' · ' order by term) filter (change = 'removed') as terms_removed
    from (select distinct category_id from shares_before) as categories
    inner join terms on coalesce(terms.category_id, categories.category_id) = categories.category_id
    group by categories.category_id

),

versions as (

    select
        '{{ release_before("study_version") or "" }}' as study_version,
        '{{ var("study_version") }}' as next_study_version,
        '{{ release_before("release_id") or "" }}' as last_release_id,
        timestamp '{{ release_before("night_at") or "1970-01-01" }}' as last_night_at,
        {{ night_at() }} as seam_at,
        shares_before.*,
        shares_after.* exclude ({{ keys_of_shares() }}, category_id),
        study_points,
        terms_added,
        terms_removed
    from shares_before
    left join shares_after using ({{ keys_of_shares() }}, category_id)
    left join changes using ({{ keys_of_shares() }}, category_id)
    left join terms_of_categories using (category_id)

)

select * from versions
{%- if is_incremental() %}
where seam_at not in (select seam_at from {{ this }})
{%- endif %}
