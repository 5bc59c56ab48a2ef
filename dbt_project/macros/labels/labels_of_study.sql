{#- The rows of labels.csv, trimmed and typed; none when the study has no such file. A text stands where no post is
    named; like an example it is matched beside the posts, under a hash that takes the place of an id. -#}
{% macro labels_of_study() -%}
    {%- set labels = source('study', 'labels') -%}
    {%- if has_labels() %}
    select
        case when nullif(trim(post_id), '') is null then '{{ example_platform() }}' else lower(trim(platform)) end
            as platform,
        coalesce(nullif(trim(post_id), ''), 'label:' || md5(concat_ws('|', lower(trim(language)), text))) as post_id,
        coalesce(nullif(lower(trim(language)), ''), 'und') as language,
        text,
        trim(coder) as coder,
        trim(category_id) as category_id,
        label = 'yes' as is_yes,
        trim(labelled_on)::date as labelled_on,
        coalesce(1 / nullif(trim(inclusion_probability), '')::double, 1.0) as weight,
        coalesce(nullif(trim(stratum), ''), 'all') as stratum
    from {{ labels }}
    {%- else %}
    select
        null::varchar as platform,
        null::varchar as post_id,
        null::varchar as language,
        null::varchar as text,
        null::varchar as coder,
        null::varchar as category_id,
        null::boolean as is_yes,
        null::date as labelled_on,
        null::double as weight,
        null::varchar as stratum
    where false
    {%- endif %}
{%- endmacro %}


{#- Whether the study has a labels.csv; an absent file cannot be read. -#}
{% macro has_labels() -%}
    {%- set found = run_query("select memory.main.has_study_file('labels')") if execute else none -%}
    {{ return(found is not none and found.columns[0].values()[0]) }}
{%- endmacro %}


{#- What labels are judged on: the classified posts, those of the slot, and all where the default shares are of all. -#}
{% macro labelled_denominators() -%}
    {%- set names = denominators() -%}
    {%- set asked = 'all' in names and (var('default_denominator') == 'all' or 'slot' not in names) -%}
    {{ return(names if asked else names | reject('equalto', 'all') | list) }}
{%- endmacro %}


{#- A label says what a post is, so posts are corrected, not votes of authors. -#}
{% macro labelled_unit() -%}
    {{ return('post' if var('default_unit') == 'post' else 'original') }}
{%- endmacro %}
