{#- CTEs that end in `judged`: outside figures beside ours under the comparable rule, the rule under which ours comes
    nearest, and the verdict. `rules`, `corrected` and `days` are fct_rule_sensitivity, fct_corrected_shares and
    fct_collection_days, or what stands for them. -#}
{% macro judged_claims(claims, rules, corrected, days) -%}
    {{ claimed_figures(claims, rules) }},

    {{ lost_posts(days) }},

    {{ nearest_rules('asked', rules) }},

    held as (

        select
            asked.*,
            ours.share,
            ours.share_low,
            ours.share_high,
            ours.effective_n,
            coalesce(known.share_low, case unit when 'author' then ours.share_low else 0.0 end) as known_low,
            coalesce(known.share_high, case unit when 'author' then ours.share_high else 1.0 end) as known_high,
            coalesce(not is_estimable, false) as is_beyond_labels,
            case when is_estimable then greatest(ours.share + corrected_low - corrected.share, 0.0) end as labelled_low,
            case when is_estimable then least(ours.share + corrected_high - corrected.share, 1.0) end as labelled_high,
            coalesce(lost_part, 0.0) as lost_part,
            ours.share_low * (1 - coalesce(lost_part, 0.0)) as lost_low,
            ours.share_high * (1 - coalesce(lost_part, 0.0)) + coalesce(lost_part, 0.0) as lost_high,
            coalesce(nearest_rules.rule_count, 0) as rule_count,
            coalesce(agreeing_rule_count, 0) as agreeing_rule_count,
            is_met_by_other_unit,
            nearest
        from asked
        {%- for authors, name in [('all', 'ours'), ('known', 'known')] %}
        left join (select * from {{ rules }} where language = 'all' and authors = '{{ authors }}') as {{ name }}
            using (period_kind, period_start, category_id, unit, label, denominator)
        {%- endfor %}
        left join (select * from {{ corrected }} where language = 'all') as corrected
            using (period_kind, period_start, category_id, denominator)
        left join lost using (period_kind, period_start)
        left join nearest_rules using (claim_id, period_kind)

    ),

    reasoned as (

        select *, {{ verdict_reason() }} as verdict_reason from held

    ),

    judged as (

        select *, {{ verdict() }} as verdict from reasoned

    )
{%- endmacro %}


{#- CTE `lost`: the part of a period's posts that was not collected, by the estimate for each day; where that is unknown,
    had the day brought what the source's usual complete day brings. -#}
{% macro lost_posts(days) -%}
    usual as (

        select source, median(post_count) filter (state = 'complete') as usual_count
        from {{ days }}
        group by source

    ),

    missed as (

        select
            date_trunc('year', day)::date as year_start,
            post_count,
            coalesce(missing_count, greatest(usual_count - post_count, 0.0), 0.0)::decimal(38, 6) as missed_count
        from {{ days }}
        left join usual using (source)

    ),

    lost as (

        select
            case when year_start is null then 'all' else 'year' end as period_kind,
            coalesce(year_start, date '1900-01-01') as period_start,
            sum(missed_count)::double / nullif(sum(missed_count)::double + sum(post_count), 0) as lost_part
        from missed
        group by grouping sets ((year_start), ())

    )
{%- endmacro %}


{#- CTE `nearest_rules`: of every rule that gives a share, the one nearest to the figure; with how many of them agree. -#}
{% macro nearest_rules(asked, rules) -%}
    nearest_rules as (

        select
            claim_id,
            period_kind,
            count(*) as rule_count,
            count(*) filter ({{ ranges_meet('claimed_low', 'claimed_high', 'share_low', 'share_high') }})
                as agreeing_rule_count,
            bool_or(
                {{ ranges_meet('claimed_low', 'claimed_high', 'share_low', 'share_high') }}
                and rules.label = asked.label and rules.denominator = asked.denominator
                and rules.language = 'all' and rules.authors = 'all'
            ) as is_met_by_other_unit,
            first(
                rules
                order by
                    abs(rules.share - claimed_share), not rules.is_default,
                    rules.unit, rules.label, rules.denominator, rules.language, rules.authors
            ) as nearest
        from {{ asked }} as asked
        inner join {{ rules }} as rules using (period_kind, period_start, category_id)
        where rules.share is not null
        group by claim_id, period_kind

    )
{%- endmacro %}


{#- What is said of a figure, by name. -#}
{% macro claim_columns() -%}
    claim_id,
    category_id,
    claimed_share,
    source,
    note,
    share,
    share_low,
    share_high,
    period_kind,
    period_start,
    claimed_low,
    claimed_high,
    claimed_sum,
    claimed_count,
    sum_check,
    unit,
    label,
    denominator,
    rule_reason,
    verdict,
    verdict_reason,
    needed_n,
    effective_n,
    lost_part,
    labelled_low,
    labelled_high,
    rule_count,
    agreeing_rule_count,
    {%- for name in ['unit', 'label', 'denominator', 'language', 'authors', 'share', 'share_low', 'share_high'] %}
    nearest.{{ name }} as nearest_{{ name }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
