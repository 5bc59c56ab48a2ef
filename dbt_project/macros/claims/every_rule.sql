{#- CTEs `periods` and `rules`: every counting rule that can be defended, with what it has in common with the study's
    own. A language is a rule where enough authors write it; of an unknown language nothing can be said. -#}
{% macro every_rule(shares) -%}
    periods as (

        select 'all' as period_kind, date '1900-01-01' as period_start
        union
        select period_kind, period_start from {{ shares }}

    ),

    languages as (

        select 'all' as language
        union
        select language from {{ shares }}
        where
            period_kind = 'all'
            and unit = 'post'
            and denominator = 'all'
            and language <> 'und'
            and author_count >= {{ var('few_clusters') }}

    ),

    rules as (

        select
            *,
            {%- for choice in ['unit', 'label', 'denominator'] %}
            {{ choice }} = '{{ var("default_" ~ choice) }}' as is_{{ choice }},
            {%- endfor %}
            language = 'all' as is_language,
            authors = 'all' as is_authors,
            is_unit and is_label and is_denominator and is_language and is_authors as is_default
        from ({{ rows_of(['post', 'original', 'author'], 'unit') }}) as units
        cross join ({{ rows_of(['whole', 'fractional'], 'label') }}) as labels
        cross join ({{ rows_of(['classified', 'slot', 'all'], 'denominator') }}) as denominators
        cross join languages
        cross join ({{ rows_of(['all', 'known'], 'authors') }}) as authors

    )
{%- endmacro %}


{#- Why a rule gives no share here; NULL where it does. -#}
{% macro why_rule_is_absent() -%}
    case
        when denominator = 'slot' and not {{ 'true' if var('slot_words') else 'false' }} then 'no_slot'
        when unit = 'author' and authors = 'known' then 'always_known'
        when base is null then 'no_posts'
        when language <> 'all' and author_count < {{ var('few_clusters') }} then 'few_authors'
        when authors = 'known' and share_known_authors is null then 'no_known_authors'
    end
{%- endmacro %}


{#- What the rule counts: with `end`, an end of its interval. -#}
{% macro share_of_rule(end='') -%}
    case
        when absent_reason is not null then null
        when authors = 'all' then share{{ end }}
        else share_known_authors{{ end }}
    end as share{{ end }}
{%- endmacro %}
