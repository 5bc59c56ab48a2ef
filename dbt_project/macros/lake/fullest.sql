{#- True for a text that ends before its post does: with an ellipsis, alone or before the link that X puts behind it,
    or with what Reddit writes where a text was taken away. -#}
{% macro is_cut(text) -%}
    (
        regexp_matches(right({{ text }}, 120), '…\s*(https?://\S+)?\s*$')
        or regexp_matches(right({{ text }}, 12), '(^|\n)\[(deleted|removed)\]$')
    )
{%- endmacro %}


{#- The columns of a post that its fullest copies replace or fill, for `replace (…)`. -#}
{% macro filled_columns(posts) -%}
    coalesce(fullest.text, {{ posts }}.text) as text,
    coalesce({{ posts }}.author_key, fullest.author_key) as author_key,
    coalesce({{ posts }}.url, fullest.url) as url,
    {{ filled_language(posts) }} as language
{%- endmacro %}


{% macro filled_language(posts) -%}
    case when {{ posts }}.language = 'und' then coalesce(fullest.language, 'und') else {{ posts }}.language end
{%- endmacro %}


{#- Posts that are matched tonight: new ones, and known ones that a copy of tonight changed; all when everything is
    computed over. The span of the changed ones stands there as literals, for only those let the lake skip files. -#}
{% macro posts_of_tonight() -%}
    {%- set changed = ref('int_changed_posts') -%}
    {%- set posts = ref('fct_posts') -%}
    select * from {{ posts }}
    {%- if not everything_anew() %}
    where loaded_at = {{ night_at() }}
    union all
    select posts.* from {{ posts }} as posts
    semi join {{ changed }} as changed using (platform, post_id)
    where posts.posted_on between {{ span_of(changed, 'posted_on', 'date') }}
    {%- endif %}
{%- endmacro %}


{#- The least and the greatest value of a column of a table of this night, as literals around `and`. -#}
{% macro span_of(relation, column, type, where='true') -%}
    {%- set bounds = run_query(
        "select min(" ~ column ~ ")::varchar, max(" ~ column ~ ")::varchar from " ~ relation ~ " where " ~ where
    ).rows[0].values() if execute else [none, none] -%}
    {%- if bounds[0] is none -%} null and null
    {%- else -%} {{ type }} '{{ bounds[0] }}' and {{ type }} '{{ bounds[1] }}'
    {%- endif -%}
{%- endmacro %}
