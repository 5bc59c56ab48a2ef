{#- What outside figures say by themselves, before anything is counted. This file, `judged_claims` and `verdict` are
    also what `quotepart claim` asks of a release: they name no model and no variable, all they need is handed to them.
    CTEs that end in `asked`: each figure with the range that was rounded to it, what the figures of its source add up
    to, the counting rule that this makes comparable, and the periods to look at. `claims` has the columns of
    claims.csv, all text. Full percents are printed unless a figure has more digits. -#}
{% macro claimed_figures(claims, rules) -%}
    figures as (

        select
            trim(claim_id) as claim_id,
            trim(category_id) as category_id,
            trim(share)::decimal(18, 10) as claimed,
            pow(10, -greatest(2, length(split_part(trim(share), '.', 2)))) / 2 as half_unit,
            source,
            note,
            coalesce(trim(period), '') as claimed_year,
            coalesce(trim(source), '') as summed_with
        from {{ claims }}

    ),

    sums as (

        select
            summed_with,
            claimed_year,
            sum(claimed)::double as claimed_sum,
            count(*) as claimed_count,
            {{ sum_check() }} as sum_check
        from figures
        group by summed_with, claimed_year

    ),

    own_rule as (

        select distinct unit, label, denominator from {{ rules }}
        where is_default

    ),

    asked as (

        select
            * exclude (claimed, label, denominator),
            claimed::double as claimed_share,
            greatest(claimed - half_unit, 0)::double as claimed_low,
            least(claimed + half_unit, 1)::double as claimed_high,
            {{ sample_needed('claimed::double', 'half_unit') }} as needed_n,
            {{ why_this_rule() }} as rule_reason,
            case rule_reason when 'parts_of_a_whole' then 'fractional' when 'more_than_a_whole' then 'whole' else label end
                as label,
            case rule_reason when 'parts_of_a_whole' then 'classified' else denominator end as denominator,
            case period_kind when 'all' then date '1900-01-01' else make_date(claimed_year::integer, 1, 1) end
                as period_start
        from figures
        inner join sums using (summed_with, claimed_year)
        cross join own_rule
        cross join (select unnest(['all', 'year']) as period_kind) as kinds
        where period_kind = 'all' or claimed_year <> ''

    )
{%- endmacro %}


{#- Whether the figures of one source add up to 100 %, and whether rounding explains it when they do not. -#}
{% macro sum_check() -%}
    case
        when count(*) < 2 then 'single'
        when count(distinct category_id) < count(*) then 'repeated'
        when sum(claimed) = 1 then 'exact'
        when abs(sum(claimed)::double - 1) <= sum(half_unit) + 1e-9 then 'rounding'
        when sum(claimed) > 1 then 'above'
        else 'below'
    end
{%- endmacro %}


{#- What the sum tells of how the figures were counted; nothing, and the study's own rule is as good as any. -#}
{% macro why_this_rule() -%}
    case
        when sum_check in ('exact', 'rounding') then 'parts_of_a_whole'
        when sum_check = 'above' then 'more_than_a_whole'
        else 'rule_of_the_study'
    end
{%- endmacro %}


{#- Independent posts on which Wilson's 95 % interval is no wider than the figure's own rounding: his half-width, solved
    for n. -#}
{% macro sample_needed(share, half_width) -%}
    ceil(
        {{ wilson_z() }} * {{ wilson_z() }} / 2 / {{ half_width }} / {{ half_width }} * (
            {{ share }} * (1 - {{ share }}) - 2 * {{ half_width }} * {{ half_width }} + sqrt(
                pow({{ share }} * (1 - {{ share }}), 2)
                + {{ half_width }} * {{ half_width }} * (1 - 4 * {{ share }} * (1 - {{ share }}))
            )
        )
    )::bigint
{%- endmacro %}
