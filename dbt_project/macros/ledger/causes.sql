{#- What can change a share, in the order in which an author's vote is taken apart. -#}
{% macro causes() -%}
    {{ return(['study', 'code', 'reread_files', 'deduplication', 'deletions', 'late_posts', 'new_posts']) }}
{%- endmacro %}


{#- Files that the release before knew, and that were read again tonight. -#}
{% macro files_read_again() -%}
    (
        select file_sha256 from {{ source('raw', 'ingest_files') }}
        where
            loaded_at = {{ night_at() }}
            and file_sha256 in (select file_sha256 from {{ as_released(source('raw', 'ingest_files')) }})
    )
{%- endmacro %}


{#- Posts that such a file brings or brought. -#}
{% macro posts_read_again() -%}
    {%- set posts = source('raw', 'posts') -%}
    {%- set files = files_read_again() -%}
    {%- set is_needed = is_any(files) if has_release_before() else false -%}
    select platform, post_id from {{ posts }}
    where {{ is_needed }} and file_sha256 in {{ files }}
    union
    select platform, post_id from {{ as_released(posts) }}
    where {{ is_needed }} and file_sha256 in {{ files }}
{%- endmacro %}


{#- Known posts that a copy of tonight may have changed. Built over from raw, a table does not tell which. -#}
{% macro posts_copied_tonight() -%}
    {%- set changed = ref('int_changed_posts') -%}
    {%- set posts = ref('stg_posts') -%}
    {%- if has_release_before() and known_posts() is none -%}
    select platform, post_id from {{ posts }}
    where loaded_at = {{ night_at() }}
    {%- else -%}
    select platform, post_id from {{ changed }}
    {%- endif -%}
{%- endmacro %}


{#- Days and authors of posts that were deleted tonight because somebody asked. -#}
{% macro deleted_tonight() -%}
    (
        select (posted_on, coalesce(author_key, '')) from {{ source('raw', 'deleted_days') }}
        where deleted_at = {{ night_at() }}
    )
{%- endmacro %}


{#- Posts of the release before that are gone and were asked to be deleted. -#}
{% macro posts_deleted_tonight(columns) -%}
    {%- set posts = ref('fct_posts') -%}
    {%- set deleted = deleted_tonight() -%}
    select {{ columns }}
    from {{ as_released(posts) }} as posts
    anti join (select platform, post_id from {{ posts }} where {{ day_may_have_changed('posted_on') }}) as still
        using (platform, post_id)
    where
        {{ is_any(deleted) if has_release_before() else false }}
        and {{ day_may_have_changed('posts.posted_on') }}
        and (posts.posted_on, coalesce(posts.author_key, '')) in {{ deleted }}
{%- endmacro %}


{#- What changed a post: the first of these that holds. Late is a post of a day that its source had before, and that the
    release before did not call open. -#}
{% macro cause_of_post() -%}
    case
        when not is_there and (posted_on, coalesce(author_key, '')) in {{ deleted_tonight() }} then 'deletions'
        when (platform, post_id) in (select (platform, post_id) from read_again) then 'reread_files'
        when was_there then 'deduplication'
        when
            posted_at >= timestamp '{{ release_before("night_at") or "1970-01-01" }}'
            or list_contains(open_days, posted_on)
            or posted_on > last_day
            then 'new_posts'
        else 'late_posts'
    end
{%- endmacro %}


{#- Each changed post's categories, as a list. -#}
{% macro categories_of_posts(mentions, posts) -%}
    select platform, post_id, list(distinct category_id order by category_id) as categories
    from {{ mentions }} as mentions
    semi join {{ posts }} as posts using (platform, post_id)
    where
        {{ day_may_have_changed('mentions.posted_on') }}
        and category_id not in (select category_id from {{ ref('dim_categories') }} where role = 'placebo')
    group by platform, post_id
{%- endmacro %}
