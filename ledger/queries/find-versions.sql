select e.story, e.story_version
from unnest($1::text[], $2::integer[]) as wanted (story, story_version)
join events e using (story, story_version)
group by e.story, e.story_version
