{{ config(database=scratch_database(), materialized='scratch') }}

{{ period_moments('year', ref('int_numbered_author_months'), ref('int_author_category_months'), 'month') }}
