{{ config(database=scratch_database(), materialized='scratch') }}

{{ period_moments('month', ref('int_numbered_author_months'), ref('int_author_category_months'), 'month') }}
