-- The versions that the ledger has of stories, as their source counts them: events of another one have a count of their own.
select distinct e.story, e.story_version
from unnest($1::text[]) as wanted (story)
join events e using (story)
where e.source <> $2
