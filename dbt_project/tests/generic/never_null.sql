{#- Rows in which any of `columns` is missing. -#}
{% test never_null(model, columns, tonight_only=false) %}

with

rows_to_test as (

    select * from {{ model }}
    {{ only_tonight(tonight_only) }}

)

select * from rows_to_test
where {{ columns | join(' is null or ') }} is null

{% endtest %}
