{#- A row of a whole category has empty words where a row of one of its senses, or of its pair with another category,
    has a name: `using` does not match NULLs. -#}
{% macro is_whole_category() -%}
    sense_id = '' and other_category_id = ''
{%- endmacro %}


{#- Weights of authors in whole categories. `of` is the category that a part belongs to: these are no parts. -#}
{% macro category_rows(author_category_slices) -%}
    select
        *,
        null::bigint as of_x_post,
        null::bigint as of_x_original,
        null::bigint as other_x_post,
        null::bigint as other_x_original
    from {{ author_category_slices }}
    where {{ is_whole_category() }}
{%- endmacro %}


{#- Weights of authors in senses, beside those in the category. -#}
{% macro sense_rows(author_category_slices) -%}
    select
        senses.*,
        whole.x_post as of_x_post,
        whole.x_original as of_x_original,
        0 as other_x_post,
        0 as other_x_original
    from (select * from {{ author_category_slices }} where sense_id <> '') as senses
    inner join (select * from {{ author_category_slices }} where {{ is_whole_category() }}) as whole
        on {{ same_author('senses', 'whole') }} and senses.category_id = whole.category_id
{%- endmacro %}


{#- Weights of authors in both of two categories, beside those in each; also of authors who wrote on both, but never in
    one post. Posts without author are clusters of their own: only those in both count here. -#}
{% macro pair_rows(author_category_slices) -%}
    select
        one.* replace (
            other.category_id as other_category_id,
            {%- for unit in ['post', 'original'] %}
            coalesce(pairs.x_{{ unit }}, 0) as x_{{ unit }},
            coalesce(pairs.xx_{{ unit }}, 0) as xx_{{ unit }},
            0 as max_{{ unit }}{{ ',' if not loop.last }}
            {%- endfor %}
        ),
        one.x_post as of_x_post,
        one.x_original as of_x_original,
        other.x_post as other_x_post,
        other.x_original as other_x_original
    from ({{ paired_categories(author_category_slices) }}) as one
    inner join ({{ paired_categories(author_category_slices) }}) as other
        on {{ same_author('one', 'other') }} and one.category_id < other.category_id
    left join (select * from {{ author_category_slices }} where other_category_id <> '') as pairs
        on {{ same_author('one', 'pairs') }}
        and one.category_id = pairs.category_id
        and other.category_id = pairs.other_category_id
    where one.author_number is not null or pairs.x_post is not null
{%- endmacro %}


{% macro paired_categories(author_category_slices) -%}
    select * from {{ author_category_slices }}
    where
        {{ is_whole_category() }}
        and category_id in (select category_id from {{ ref('dim_categories') }} where role = 'category')
{%- endmacro %}


{% macro same_author(one, other) -%}
    {{ one }}.period_start = {{ other }}.period_start
    and {{ one }}.platform = {{ other }}.platform
    and {{ one }}.language = {{ other }}.language
    and {{ one }}.label = {{ other }}.label
    and {{ one }}.author_number is not distinct from {{ other }}.author_number
{%- endmacro %}
