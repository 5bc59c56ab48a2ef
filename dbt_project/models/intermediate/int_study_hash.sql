{{ config(database=scratch_database(), materialized='scratch') }}

{%- set applied = earlier_relation('intermediate', 'int_study_applied') %}

with

terms as (

    select * from {{ ref('dim_terms') }}

),

categories as (

    select * from {{ ref('dim_categories') }}

),

rules as (

    select concat_ws('|', 'term', kind, category_id, sense_id, language, pattern) as rule from terms
    union all
    select concat_ws('|', 'category', category_id, role) from categories
    union all
    select 'slot|' || slot_word from ({{ rows_of(var('slot_words'), 'slot_word') }})
    {%- for list in ['slot_before_words', 'slot_before_languages', 'slot_after_words', 'slot_stop_words'] %}
    union all
    select '{{ list }}|' || word from ({{ rows_of(var(list), 'word') }})
    {%- endfor %}
    union all
    select 'zone|{{ var("study_time_zone") }}'
    union all
    select 'version|{{ var("matching_version") }}'

),

hashed as (

    select md5(string_agg(rule, chr(10) order by rule)) as study_hash
    from rules

),

compared as (

    select
        study_hash,
        {{ 'study_hash in (select study_hash from ' ~ applied ~ ')' if applied else 'false' }} as is_applied
    from hashed

)

select * from compared
