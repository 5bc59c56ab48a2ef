{#- CTEs that end in `counted`: per denominator, category and language, each also over all, the labels weighted by the
    inverse of their inclusion probability as a table of two by two, with what the variances of its ratios need.

    Posts are drawn by stratum, so each stratum has a table of its own, and a ratio is of sums over strata. Half a label
    is added to each cell that can occur (Jeffreys), spread over the strata by their size: a stratum in which nothing
    wrong was seen is not one in which nothing can be wrong. Smoothed tables give variances only. -#}
{% macro counting_labels(labels) -%}
    scoped as (
        {% for denominator in labelled_denominators() %}
        select
            '{{ denominator }}' as denominator,
            unnest(['all', category_id]) as category_id,
            ['all', language] as languages,
            category_id || ':' || stratum as cell_stratum,
            round(weight * 1e6)::hugeint as millionths,
            * exclude (category_id, language)
        from {{ labels }}
        where {{ {'all': 'true', 'slot': 'is_slot', 'classified': 'is_classified'}[denominator] }}
        {% if not loop.last %}union all{% endif %}
        {%- endfor %}
    ),

    spread as (

        select * exclude (languages), unnest(languages) as language
        from scoped

    ),

    strata as (

        select
            denominator,
            category_id,
            language,
            cell_stratum,
            count(*) as row_count,
            sum(millionths) / 1e6 as size,
            sum(millionths) * 1.0 * sum(millionths) / sum(millionths * millionths) as label_count,
            max(is_matched::integer) as has_matched,
            max((not is_matched)::integer) as has_unmatched,
            {%- for cell, (side, truth) in label_cells().items() %}
            coalesce(sum(case when {{ side }} then millionths * ({{ truth }})::integer end), 0) / 2e6 as {{ cell }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from spread
        group by denominator, category_id, language, cell_stratum

    ),

    prior as (

        select
            *,
            {%- for side in ['matched', 'unmatched'] %}
            coalesce(has_{{ side }} * size / nullif(sum(has_{{ side }} * size) over in_row, 0), 0) / 2 as half_{{ side }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from strata
        window in_row as (
            partition by denominator, category_id, language
            order by cell_stratum
            rows between unbounded preceding and unbounded following
        )

    ),

    smoothed as (

        select
            *,
            label_count + 2 * half_matched + 2 * half_unmatched as smooth_count,
            {%- for cell, (side, truth) in label_cells().items() %}
            size * (label_count * {{ cell }} / size + half_{{ 'matched' if side == 'is_matched' else 'unmatched' }})
                / (label_count + 2 * half_matched + 2 * half_unmatched) as smooth_{{ cell }}{{ ',' if not loop.last }}
            {%- endfor %}
        from prior

    ),

    counted as (

        select
            denominator,
            category_id,
            language,
            sum(row_count)::bigint as label_count,
            {%- for cell in label_cells() %}
            sum({{ cell }} order by cell_stratum) as {{ cell }},
            sum(smooth_{{ cell }} order by cell_stratum) as smooth_{{ cell }},
            sum((size - smooth_{{ cell }}) * smooth_{{ cell }} / smooth_count order by cell_stratum) as var_{{ cell }},
            {%- endfor %}
            {%- for hit, miss in label_measures().values() %}
            sum(smooth_{{ hit }} * smooth_{{ miss }} / smooth_count order by cell_stratum) as joint_{{ hit }}_{{ miss }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from smoothed
        group by denominator, category_id, language

    )
{%- endmacro %}


{#- CTEs that end in `measured`: each ratio with the number of labels that a simple random sample would have needed to
    know it as well (its variance by linearisation), the interval on that number, and the number that the wanted
    precision asks for. -#}
{% macro measuring_labels(counted) -%}
    ratios as (
        {% for measure, (hit, miss) in label_measures().items() %}
        select
            denominator,
            category_id,
            language,
            '{{ measure }}' as measure,
            {{ hit }} / nullif({{ hit }} + {{ miss }}, 0) as estimate,
            smooth_{{ hit }} / (smooth_{{ hit }} + smooth_{{ miss }}) as smooth_estimate,
            (
                smooth_{{ miss }} * smooth_{{ miss }} * var_{{ hit }} + smooth_{{ hit }} * smooth_{{ hit }} * var_{{ miss }}
                + 2 * smooth_{{ hit }} * smooth_{{ miss }} * joint_{{ hit }}_{{ miss }}
            ) / nullif(pow(smooth_{{ hit }} + smooth_{{ miss }}, 4), 0) as variance
        from {{ counted }}
        {% if not loop.last %}union all{% endif %}
        {%- endfor %}
    ),

    sized as (

        select
            *,
            greatest(smooth_estimate * (1 - smooth_estimate) / variance - 1, 0.0) as effective_n
        from ratios
        where estimate is not null

    ),

    bounded as (

        select
            *,
            label_interval(estimate, effective_n) as bounds,
            labels_required(estimate, {{ var('label_half_width') }}) / nullif(effective_n, 0) as times_needed
        from sized

    ),

    measured as (

        select
            denominator,
            category_id,
            language,
            {%- for measure in label_measures() %}
            {%- set only = "case when measure = '" ~ measure ~ "' then " %}
            max({{ only }}estimate end) as {{ measure }},
            max({{ only }}bounds[1] end) as {{ measure }}_low,
            max({{ only }}bounds[2] end) as {{ measure }}_high,
            max({{ only }}effective_n end) as {{ measure }}_effective_n,
            {%- endfor %}
            case when count(times_needed) = {{ label_measures() | length }} then max(times_needed) end as times_needed
        from bounded
        group by denominator, category_id, language

    )
{%- endmacro %}


{#- The cells of the table: what the rules did, and twice what the coders said (a split counts half). -#}
{% macro label_cells() -%}
    {{ return({
        'tp': ['is_matched', '2 * truth'],
        'fp': ['is_matched', '2 - 2 * truth'],
        'fn': ['not is_matched', '2 * truth'],
        'tn': ['not is_matched', '2 - 2 * truth'],
    }) }}
{%- endmacro %}


{#- Each measure is a cell over the sum of two. -#}
{% macro label_measures() -%}
    {{ return({'precision': ['tp', 'fp'], 'recall': ['tp', 'fn'], 'specificity': ['tn', 'fp']}) }}
{%- endmacro %}
