with

{{ told_shares(ref('fct_category_shares'), ref('dim_categories'), ref('fct_category_pairs'), ref('fct_collection_days'),
    ref('fct_label_quality')) }},

{{ known_beside_shares(ref('fct_share_bounds'), ref('fct_corrected_shares'), ref('fct_rule_sensitivity')) }},

measured as (

    select
        shares.*,
        orders.unsettled_with,
        days.day_count,
        days.immature_days,
        days.lost_days,
        quality.status,
        bounds.completeness,
        corrected.corrected_share,
        corrected.is_estimable,
        rules.moved,
        {{ printed_columns() }},
        {{ printed_columns(of='_without_largest_author', name='_without') }}
    from shares
    inner join categories using (category_id)
    left join orders using (period_kind, period_start, platform, language, category_id)
    left join days using (period_kind, period_start)
    left join quality using (category_id, language)
    left join bounds using ({{ keys_of_shares() }}, category_id)
    left join corrected using ({{ keys_of_shares() }}, category_id)
    left join rules using ({{ keys_of_shares() }}, category_id)

),

in_tongues as (

    select * from measured
    cross join ({{ rows_of(['en', 'fr'], 'tongue') }}) as tongues

),

with_texts as (

    select
        *,
        {{ printed_texts() }},
        {{ printed_texts(name='_without') }},
        {{ names_of('unsettled_with') }} as unsettled_with_names,
        {{ figure('false', '_without') }} as figure_without
    from in_tongues

),

examined as (

    select {{ keys_of_shares() }}, category_id, tongue, {{ reasons_against() }} as against from with_texts

),

judged as (

    select *, {{ verdict_columns() }} from examined

)

select
    {{ keys_of_shares() }},
    category_id,
    min(verdict) as verdict,
    min(reasons) as reasons,
    min(words) filter (tongue = 'en') as words_en,
    min(words) filter (tongue = 'fr') as words_fr
from judged
group by all
