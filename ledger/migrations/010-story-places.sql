-- Programs from 002 on may run beside this.

-- Where a delivery stands in its story: the version of its event, or of the one whose place it takes. It never changes.
create function place_in_story(delivery uuid) returns integer language sql stable as $$
  with recursive line as (
    select d.replaces, e.story_version from deliveries d join events e using (event_no) where d.id = delivery
    union all
    select d.replaces, e.story_version from line l join deliveries d on d.id = l.replaces join events e using (event_no)
  )
  select story_version from line l where not exists (select from deliveries d where d.id = l.replaces)
$$;
