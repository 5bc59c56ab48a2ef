{{ config(database=scratch_database(), materialized='scratch_view') }}
-- depends_on: {{ ref('int_study_hash') }}

with

neighbours as (

    select * from {{ ref('int_slot_neighbours') }}

),

listed as (

    select * from {{ ref('int_slot_words') }}

),

unlisted_posts as (
    {% for kind, needed in slot_periods('posted_on') %}
    {%- for platform in ['neighbours.platform', "'all'"] %}
    {%- for language in ['neighbours.language', "'all'"] %}
    select distinct
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'posted_on') }} as period_start,
        {{ platform }} as slice_platform,
        {{ language }} as slice_language,
        neighbours.platform, post_id, author_number, kind, is_classified
    from neighbours
    anti join listed
        on listed.period_kind = '{{ kind }}'
        and listed.period_start = {{ period_start(kind, 'posted_on') }}
        and listed.platform = {{ platform }}
        and listed.language = {{ language }}
        and neighbours.word = listed.word
    where row_kind = 'word' and {{ needed }}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
)

select * from unlisted_posts
