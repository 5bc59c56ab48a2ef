{{ config(incremental_predicates=replaced_periods()) }}
-- depends_on: {{ ref('int_study_hash') }}
with

slices as (

    select * from {{ ref('int_slices') }}

),

numerators as (

    select * from {{ ref('int_numerators') }}

),

categories as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'category'

),

scaled as (

    select
        slices.* exclude (squares),
        label,
        categories.category_id,
        slices.base::double as y,
        slices.squares::double as yy,
        slices.base - largest_y as y_without,
        slices.squares - largest_y * largest_y as yy_without,
        slices.clusters - 1 as clusters_without,
        (slices.base - slices.unknown)::double as y_known,
        (slices.squares - slices.unknown)::double as yy_known,
        slices.clusters - slices.unknown as clusters_known,
        {%- for sum in ['x', 'xx', 'xy'] %}
        {{ sum }}_without,
        coalesce({{ sum }}_known, 0) as {{ sum }}_known,
        coalesce({{ sum }}, 0) as {{ sum }},
        {%- endfor %}
        largest
    from slices
    cross join ({{ rows_of(['whole', 'fractional'], 'label') }}) as labels
    cross join categories
    left join numerators
        using (period_kind, period_start, platform, language, unit, denominator, label, category_id)

),

{{ interval_steps('scaled') }},

{{ interval_steps('with_interval', of='_without') }},

{{ interval_steps('with_interval_without', of='_known') }},

shares as (

    select
        period_kind,
        period_start,
        platform,
        language,
        unit,
        label,
        denominator,
        category_id,
        x as numerator,
        y as base,
        share,
        share_low,
        share_high,
        clusters::bigint as author_count,
        effective_n,
        effective_authors as effective_author_count,
        y / effective_n as design_effect,
        largest / nullif(x, 0) as largest_author_share,
        unknown_author_share,
        {%- for of, name in [('_without', 'without_largest_author'), ('_known', 'known_authors')] %}
        share{{ of }} as share_{{ name }},
        share_low{{ of }} as share_{{ name }}_low,
        share_high{{ of }} as share_{{ name }}_high,
        {%- endfor %}
        interval_method
    from with_interval_known

)

select * from shares
