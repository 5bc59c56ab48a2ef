{#- Every share of the release before and of tonight's that may have changed, with what posts explain of it. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}
{%- set keys = 'period_kind, period_start, platform, language, unit' %}
with

shares_before as (

    select * from {{ ref('int_released_shares') }}

),

shares_after as (

    select {{ keys_of_shares() }}, category_id, numerator, base, share
    from {{ ref('fct_category_shares') }}
    where {{ share_is_told() }}

),

changes as (

    select * from {{ ref('int_share_causes') }}

),

numerators as (

    select {{ keys }}, denominator, label, category_id, {{ sums_by_cause('changes', 'numerator') }}
    from (
        select changes.* replace (denominators.denominator as denominator)
        from changes
        inner join ({{ rows_of(denominators(), 'denominator') }}) as denominators
            on coalesce(changes.denominator, denominators.denominator) = denominators.denominator
        where category_id is not null
    )
    group by all

),

bases as (

    select {{ keys }}, denominator, {{ sums_by_cause('changes', 'base') }}
    from changes
    where category_id is null
    group by all

),

paired as (

    select
        {{ keys_of_shares() }},
        category_id,
        {%- for name in ['numerator', 'base'] %}
        coalesce(shares_before.{{ name }}, 0) as {{ name }}_before,
        coalesce(shares_after.{{ name }}, 0) as {{ name }}_after,
        {%- endfor %}
        shares_before.share as share_before,
        shares_after.share as share_after
    from shares_before
    full join shares_after using ({{ keys_of_shares() }}, category_id)

),

explained as (

    select
        paired.*,
        {%- for cause in causes()[2:] %}
        coalesce(numerators.{{ cause }}_numerator_sum, 0) / {{ scale_of_numerators() }} as {{ cause }}_numerator,
        coalesce(bases.{{ cause }}_base_sum, 0)::double as {{ cause }}_base,
        {%- endfor %}
        {{ rest('numerator') }} as rest_numerator,
        {{ rest('base') }} as rest_base,
        (select is_study_changed from {{ ref('int_study_hash') }}) as is_study_changed
    from paired
    left join numerators using ({{ keys_of_shares() }}, category_id)
    left join bases using ({{ keys }}, denominator)

)

select * from explained
