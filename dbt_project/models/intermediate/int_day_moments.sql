{{ config(database=scratch_database(), materialized='scratch') }}

{{ period_moments('day', ref('int_author_days'), ref('int_author_category_days'), 'day') }}
