{#- What each cause did to each base (without category) and numerator, in whole numbers of `scale` to a post or vote. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_study_hash') }}
{%- set slice = 'period_kind, period_start, platform, language' %}
{%- set author = slice ~ ', author_number' %}
{%- set parts = 'category_id, label' %}

with

changes as (

    select *, posted_on as day, {{ cause_rank() }} as cause_rank from {{ ref('int_post_changes') }}

),

authors as (

    select distinct author_number from changes

),

counted as (
    {% for denominator in denominators() %}
    select *, '{{ denominator }}' as denominator from changes
    where {{ in_denominator(denominator) }}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

weighted as (

    select
        *,
        side * case label when 'whole' then {{ weight_scale() }}
            else round({{ weight_scale() }} / category_count) end::bigint as weight
    from (select * exclude (categories), unnest(categories) as category_id from changes)
    cross join ({{ rows_of(['whole', 'fractional'], 'label') }}) as labels

),

base_changes as (
    {{ sums_in_periods('counted', 'platform, author_number, cause, cause_rank, denominator', changed_sums('side')) }}
),

weight_changes as (
    {{ sums_in_periods('weighted', 'platform, author_number, cause, cause_rank, ' ~ parts, changed_sums('weight')) }}
),

bases_now as (
    {{ sums_of_authors(ref('int_author_days') ~ ' inner join ' ~ ref('int_slice_numbers') ~ ' using (slice_number)',
        ref('int_author_months'), 'denominator', 'sum(y_post)::bigint as y') }}
),

weights_now as (
    {{ sums_of_authors(ref('int_author_category_days'), ref('int_author_category_months'), parts,
        'sum(x_post) filter (' ~ is_whole_category() ~ ')::bigint as x') }}
),

author_bases as (

    select base_changes.*, {{ around_cause('y', 'changed_post', 'y', author ~ ', denominator') }}
    from base_changes
    left join bases_now using ({{ author }}, denominator)
    where author_number is not null

),

author_parts as (

    select {{ author }}, {{ parts }} from weight_changes
    union
    select {{ author }}, {{ parts }} from weights_now

),

author_weights as (

    select
        author_bases.* exclude (changed_post, changed_original),
        {{ parts }},
        {{ around_cause('x', 'weight_changes.changed_post', 'x', author ~ ', denominator, ' ~ parts) }}
    from author_bases
    inner join author_parts using ({{ author }})
    left join weight_changes using ({{ author }}, {{ parts }}, cause_rank)
    left join weights_now using ({{ author }}, {{ parts }})

)

{{ changes_by_unit(slice) }}
