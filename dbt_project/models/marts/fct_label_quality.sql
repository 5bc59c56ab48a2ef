with

labels as (

    select * from {{ ref('fct_labels') }}

),

slices as (

    select distinct denominator, language
    from {{ ref('fct_category_shares') }}
    where
        period_kind = 'all'
        and platform = 'all'
        and unit = 'post'
        and denominator in ('{{ labelled_denominators() | join("', '") }}')

),

categories as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'category'
    union all
    select 'all'

),

{{ counting_labels('labels') }},

{{ measuring_labels('counted') }},

{{ comparing_coders('spread') }},

{{ missing_labels('labels') }},

known as (

    select
        *,
        coalesce(times_needed <= 1, false) as is_calibrated,
        {{ labels_still_needed() }} as labels_needed
    from slices
    cross join categories
    left join counted using (denominator, category_id, language)
    left join measured using (denominator, category_id, language)
    left join coded using (denominator, category_id, language)
    left join missing using (category_id, language)

),

{{ standing_in('known') }},

described as (

    select
        known.denominator,
        known.category_id,
        known.language,
        {{ label_status() }} as status,
        calibrated_by_category_id,
        calibrated_by_language,
        labels_needed,
        coalesce(label_count, 0) as label_count,
        coalesce(coder_count, 0) as coder_count,
        coalesce(double_count, 0) as double_count,
        tp as true_positives,
        fp as false_positives,
        fn as false_negatives,
        tn as true_negatives,
        {%- for measure in label_measures() %}
        {%- for end in ['', '_low', '_high', '_effective_n'] %}
        {{ measure }}{{ end }},
        {%- endfor %}
        {%- endfor %}
        alphas[1] as alpha,
        alphas[2] as alpha_low,
        alphas[3] as alpha_high,
        last_labelled_on,
        missing_count
    from known
    left join stand_ins using (denominator, category_id, language)

)

select * from described
