{#- What sentences say beside a share: names in both tongues of the categories that it is larger or smaller than, or whose
    order against it is not settled; the trend; the days behind it. -#}
{% macro orders_of_categories(pairs, categories) -%}
    select
        period_kind,
        period_start,
        platform,
        language,
        sides.category_id,
        {%- for name, order in [('larger_than', 1), ('smaller_than', -1), ('unsettled_with', 0)] %}
        list({'en': others.label_en, 'fr': others.label_fr} order by others.sort_order) filter (sides.sign = {{ order }})
            as {{ name }}{{ ',' if not loop.last }}
        {%- endfor %}
    from (
        {%- for one, other, sign in [('category_id', 'other_category_id', '1'), ('other_category_id', 'category_id', '-1')] %}
        select
            period_kind,
            period_start,
            platform,
            language,
            {{ one }} as category_id,
            {{ other }} as other_id,
            case when is_order_settled then {{ sign }} * sign(difference) else 0 end as sign
        from {{ pairs }}
        where {{ is_rule_of_study() }}
        {{ 'union all' if not loop.last }}
        {%- endfor %}
    ) as sides
    inner join {{ categories }} as others on sides.other_id = others.category_id
    group by 1, 2, 3, 4, 5
{%- endmacro %}


{#- Of the months, or of the weeks where the months are too few. A direction is told only where its interval leaves out 0. -#}
{% macro trends_of_categories(trend_tests) -%}
    select
        'all' as period_kind,
        platform,
        language,
        category_id,
        case
            when direction in ('rising', 'falling') and slope_low <= 0 and slope_high >= 0 then 'no_trend'
            else direction
        end as direction,
        slope,
        slope_low,
        slope_high,
        {{ carried_step('(slope_high - slope_low)') }} as slope_step
    from {{ trend_tests }}
    where {{ is_rule_of_study() }}
    qualify row_number() over (
        partition by platform, language, category_id order by direction = 'too_short', grain
    ) = 1
{%- endmacro %}


{#- Days of each period; immature or lost in any source. -#}
{% macro days_of_periods(collection_days) -%}
    {%- for kind in ['all', 'year', 'month', 'week'] %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'day') }} as period_start,
        count(distinct day) as day_count,
        count(distinct case when state = 'immature' then day end) as immature_days,
        count(distinct case when state in ('not_collected', 'partial', 'quarantined') then day end) as lost_days
    from {{ collection_days }}
    group by 1, 2
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- Steps `shares`, `categories`, `orders`, `days` and `quality`: the shares that are told in words, by the study's rule, and
    what is known beside them. -#}
{% macro told_shares(category_shares, categories, pairs, collection_days, label_quality) -%}
shares as (

    select * from {{ category_shares }}
    where
        {{ is_rule_of_study() }}
        and (period_kind = 'all' or (period_kind <> 'day' and platform = 'all' and language = 'all'))

),

categories as (

    select category_id, label_en, label_fr, sort_order from {{ categories }}
    where role = 'category'

),

orders as (

    {{ orders_of_categories(pairs, 'categories') }}

),

days as (

    {{ days_of_periods(collection_days) }}

),

quality as (

    select category_id, language, status from {{ label_quality }}
    where denominator = '{{ var("default_denominator") }}'

)
{%- endmacro %}
