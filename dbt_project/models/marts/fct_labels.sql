with

labels as (

    {{ labels_of_study() }}

),

posts as (

    select platform, post_id, language, is_slot, category_count
    from {{ ref('fct_posts') }}
    semi join labels using (platform, post_id)

),

texts as (

    select distinct
        labels.platform,
        labels.post_id,
        labels.language,
        coalesce(is_slot, false) as is_slot,
        coalesce(category_count, 0) as category_count
    from labels
    left join {{ ref('int_post_labels') }} using (platform, post_id)
    where labels.platform = '{{ example_platform() }}'

),

found as (

    select * from posts
    union all
    select * from texts

),

matches as (

    select distinct platform, post_id, category_id
    from {{ ref('fct_mentions') }}
    semi join labels using (platform, post_id)
    union
    select platform, post_id, category_id
    from {{ ref('int_standing_occurrences') }}
    where platform = '{{ example_platform() }}' and kind = 'include'

),

judged as (

    select
        platform,
        post_id,
        category_id,
        stratum,
        weight,
        count(*) as coder_count,
        count(case when is_yes then 1 end) as yes_count,
        max(labelled_on) as labelled_on
    from labels
    group by platform, post_id, category_id, stratum, weight

),

held as (

    select
        nullif(judged.platform, '{{ example_platform() }}') as platform,
        judged.post_id,
        found.language,
        judged.category_id,
        judged.stratum,
        judged.weight,
        judged.coder_count,
        judged.yes_count,
        (sign(2 * judged.yes_count - judged.coder_count) + 1) / 2.0 as truth,
        matches.category_id is not null as is_matched,
        found.category_count > 0 as is_classified,
        found.is_slot,
        judged.labelled_on
    from judged
    inner join found using (platform, post_id)
    left join matches using (platform, post_id, category_id)

)

select * from held
