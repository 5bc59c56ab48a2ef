{#- Groups in which `condition`, made of aggregates, is not true; without `per` the table is one group, even empty. -#}
{% test groups_hold(model, condition, per=[]) %}

select {{ per | join(', ') or 'count(*) as row_count' }}
from {{ model }}
{% if per %}group by {{ per | join(', ') }}{% endif %}
having ({{ condition }}) is not true

{% endtest %}
