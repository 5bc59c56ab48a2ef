with

shares as (

    select * from {{ ref('fct_category_shares') }}
    where period_kind in ('all', 'year') and platform = 'all'

),

categories as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'category'

),

{{ every_rule('shares') }},

explained as (

    select *, {{ why_rule_is_absent() }} as absent_reason
    from rules
    cross join periods
    cross join categories
    left join shares using (period_kind, period_start, category_id, unit, label, denominator, language)

),

counted as (

    select
        * exclude (share, share_low, share_high, effective_n),
        {%- for end in ['', '_low', '_high'] %}
        {{ share_of_rule(end) }},
        {%- endfor %}
        case when absent_reason is null and authors = 'all' then effective_n end as effective_n
    from explained

),

measured as (

    select
        *,
        count(share) over every_rule as rule_count,
        {{ band_of_rules('every_rule') }},
        {{ band_of_rules('same_denominator', '_same_denominator') }},
        {{ effects_of_choices('every_rule') }}
    from counted
    window
        every_rule as (partition by period_kind, period_start, category_id),
        same_denominator as (partition by period_kind, period_start, category_id, denominator)

),

described as (

    select
        period_kind,
        period_start,
        category_id,
        unit,
        label,
        denominator,
        language,
        authors,
        is_default,
        share,
        share_low,
        share_high,
        effective_n,
        absent_reason,
        rule_count,
        {%- for name in ['', '_same_denominator'] %}
        lowest_share{{ name }},
        highest_share{{ name }},
        lowest_end{{ name }},
        highest_end{{ name }},
        {%- endfor %}
        moved_by_{{ choices_of_rules().keys() | join(', moved_by_') }},
        {{ largest_effect() }} as moved_most_by
    from measured

)

select * from described
