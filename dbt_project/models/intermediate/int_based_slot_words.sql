{{ config(database=scratch_database(), materialized='scratch_view') }}
-- depends_on: {{ ref('int_study_hash') }}

with

author_months as (

    select *, {{ period_start('year', 'month') }} as year
    from {{ ref('int_author_months') }}
    where denominator = 'slot' and author_number is not null

),

varied as (

    select * from {{ ref('int_varied_slot_authors') }}

),

plain_bases as (

    select platform, author_number, sum(y_post)::bigint as plain_y_post, sum(y_original)::bigint as plain_y_original
    from author_months
    anti join varied using (platform, author_number)
    group by all

),

varied_bases as (
    {% for kind, needed in slot_periods('year') %}
    {%- for language in ['language', "'all'"] %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'year') }} as period_start,
        {{ language }} as slice_language,
        platform,
        author_number,
        sum(y_post)::bigint as varied_y_post,
        sum(y_original)::bigint as varied_y_original
    from author_months
    semi join varied using (platform, author_number)
    where {{ needed }}
    group by all
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

with_bases as (

    select
        author_words.*,
        coalesce(plain_y_post, varied_y_post) as y_post,
        coalesce(plain_y_original, varied_y_original) as y_original
    from {{ ref('int_author_slot_words') }} as author_words
    left join plain_bases using (platform, author_number)
    left join varied_bases using (period_kind, period_start, slice_language, platform, author_number)

)

select * from with_bases
