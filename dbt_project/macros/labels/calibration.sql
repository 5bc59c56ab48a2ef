{#- Posts still to be labelled in the same way until precision, recall and specificity are each known to within the
    wanted half-width: variances fall as labels grow. Where a measure has no label yet, what the worst case (a half)
    asks for, once for posts that are in the category and once for those that are not. -#}
{% macro labels_still_needed() -%}
    case
        when times_needed <= 1 then 0
        when times_needed is not null then ceil((times_needed - 1) * label_count)
        else greatest(2 * ceil(labels_required(0.5, {{ var('label_half_width') }})) - coalesce(label_count, 0), 1)
    end::bigint
{%- endmacro %}


{#- Whether a row is known well enough by itself, through another one, or not at all. -#}
{% macro label_status() -%}
    case
        when known.is_calibrated then 'calibrated'
        when calibrated_by_category_id is not null then 'pooled'
        else 'uncalibrated'
    end
{%- endmacro %}


{#- CTE `stand_ins`: the row whose measures hold for each row: its own, else the category's in all languages, else the
    language's over all categories, else all labels together; no row where none is calibrated. -#}
{% macro standing_in(known) -%}
    stand_ins as (

        select
            wanting.denominator,
            wanting.category_id,
            wanting.language,
            others.category_id as calibrated_by_category_id,
            others.language as calibrated_by_language
        from {{ known }} as wanting
        inner join {{ known }} as others
            on wanting.denominator = others.denominator
            and others.category_id in (wanting.category_id, 'all')
            and others.language in (wanting.language, 'all')
        where others.is_calibrated
        qualify row_number() over (
            partition by wanting.denominator, wanting.category_id, wanting.language
            order by others.category_id <> wanting.category_id, others.language <> wanting.language
        ) = 1

    )
{%- endmacro %}
