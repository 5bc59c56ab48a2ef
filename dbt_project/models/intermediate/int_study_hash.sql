{{ config(database=scratch_database(), materialized='scratch') }}

{%- set applied = earlier_relation('intermediate', 'int_study_applied') %}
{%- set is_known = released_with('intermediate', 'int_study_applied', 'rules_hash') %}
{%- set was_applied = released_with('intermediate', 'int_study_applied', 'study_hash') %}
{%- set hash_before = 'rules_hash' if is_known else 'study_hash' %}

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

    select
        md5(string_agg(rule, chr(10) order by rule)) as study_hash,
        md5(string_agg(rule, chr(10) order by rule) filter (not starts_with(rule, 'version|'))) as rules_hash
    from rules

),

compared as (

    select
        *,
        {{ 'study_hash in (select study_hash from ' ~ applied ~ ')' if applied else 'false' }} as is_applied,
        {% if was_applied -%}
        {{ hash_before }} not in (select {{ hash_before }} from {{ as_released(named('intermediate', 'int_study_applied')) }})
        {%- else -%} false
        {%- endif %} as is_study_changed
    from hashed

)

select * from compared
