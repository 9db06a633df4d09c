-- The versions that the ledger has of stories.
select distinct e.story, e.story_version
from unnest($1::text[]) as wanted (story)
join events e using (story)
