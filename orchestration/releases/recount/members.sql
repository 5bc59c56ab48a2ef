-- Posts with the categories that they are mentioned in, once for each denominator that they belong to. A post is in a
-- category when it is mentioned there; a placebo is no category.
create or replace temp table members as
with

mentioned as (

    select
        platform,
        post_id,
        list(distinct category_id) as categories,
        count(distinct category_id) as category_count
    from fct_mentions
    where not is_placebo
    group by platform, post_id

),

days as (

    select
        posts.platform,
        coalesce(posts.language, 'und') as language,
        posts.author_key,
        posts.kind <> 'repost' as is_original,
        posts.is_slot,
        coalesce(mentioned.categories, []) as categories,
        coalesce(mentioned.category_count, 0) as category_count,
        timezone($zone, timezone('UTC', posts.posted_at))::date as day
    from fct_posts as posts
    left join mentioned on posts.platform = mentioned.platform and posts.post_id = mentioned.post_id

)

select
    {{ period }} as period_start,
    unnest(list_filter(
        ['all', if(is_slot, 'slot', null), if(category_count > 0, 'classified', null)],
        lambda name: name is not null
    )) as denominator,
    * exclude (day, is_slot)
from days
