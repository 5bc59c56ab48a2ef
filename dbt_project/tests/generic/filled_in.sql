{#- Rows where any of `columns` is NULL; all of them in one scan. -#}
{% test filled_in(model, columns, tonight_only=false) %}

with

rows_to_test as (

    select * from {{ model }}
    {{ only_tonight(tonight_only) }}

)

select * from rows_to_test
where {{ columns | join(' is null or ') }} is null

{% endtest %}
