{{ config(database=scratch_database(), materialized='scratch_view') }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_fullest_copies') }}
-- depends_on: {{ ref('int_changed_posts') }}

with

new_posts as (

    select platform, post_id, language, text from {{ ref('int_new_posts') }}

),

examples as (

    select * from {{ ref('int_examples') }}

),

labelled as (

    select distinct post_id, language, text
    from ({{ labels_of_study() }})
    where platform = '{{ example_platform() }}'

),

known as (
    {% if known_posts() is not none %}
    select
        known.platform,
        known.post_id,
        {{ filled_language('known') }} as language,
        coalesce(fullest.text, known.text) as text
    from {{ known_posts() }} as known
    left join {{ ref('int_fullest_copies') }} as fullest using (platform, post_id)
    where
        known.loaded_at < {{ night_at() }}
        {%- if not everything_anew() %}
        and fullest.is_changed
        and known.posted_on between {{ span_of(ref('int_changed_posts'), 'posted_on', 'date') }}
        {%- endif %}
    {% else %}
    select * from new_posts
    where false
    {% endif %}
),

texts as (

    select * from new_posts
    union all
    select platform, post_id, language, text from examples
    union all
    select '{{ example_platform() }}', post_id, language, text from labelled
    union all
    select * from known

)

select * from texts
