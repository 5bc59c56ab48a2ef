{#- One row when the number of rows is not between `least` and `most`; without `most` there is no upper bound. -#}
{% test has_rows(model, least=1, most=none) %}

select count(*) as row_count
from {{ model }}
having count(*) < {{ least }}{% if most is not none %} or count(*) > {{ most }}{% endif %}

{% endtest %}
