with

shares as (

    select * from {{ ref('fct_category_shares') }}
    where
        period_kind in ('all', 'year')
        and platform = 'all'
        and unit = '{{ labelled_unit() }}'
        and label = 'whole'
        and denominator = '{{ var("default_denominator") }}'

),

quality as (

    select * from {{ ref('fct_label_quality') }}

),

calibrated as (

    select
        denominator,
        category_id as calibrated_by_category_id,
        language as calibrated_by_language,
        recall as found_part,
        recall_effective_n as found_n,
        specificity as left_out_part,
        specificity_effective_n as left_out_n
    from quality
    where status = 'calibrated'

),

joined as (

    select
        shares.*,
        coalesce(quality.status, 'uncalibrated') as status,
        quality.calibrated_by_category_id,
        quality.calibrated_by_language,
        quality.labels_needed,
        found_part as sensitivity,
        left_out_part as specificity,
        found_part + left_out_part > 1 as is_estimable,
        case
            when found_part + left_out_part > 1
                then lang_reiczigel(share, {{ size_of_share() }}, found_part, found_n, left_out_part, left_out_n)
        end as bounds
    from shares
    left join quality using (denominator, category_id, language)
    left join calibrated using (denominator, calibrated_by_category_id, calibrated_by_language)

),

corrected as (

    select
        period_kind,
        period_start,
        language,
        unit,
        label,
        denominator,
        category_id,
        share,
        share_low,
        share_high,
        effective_n,
        status,
        calibrated_by_category_id,
        calibrated_by_language,
        labels_needed,
        sensitivity,
        specificity,
        is_estimable,
        case
            when is_estimable
                then least(greatest((share + specificity - 1) / (sensitivity + specificity - 1), 0.0), 1.0)
        end as corrected_share,
        bounds[1] as corrected_low,
        bounds[2] as corrected_high,
        bounds[1] > 0 as is_distinguishable_from_zero
    from joined

)

select * from corrected
