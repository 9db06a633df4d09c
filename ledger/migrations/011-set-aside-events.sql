-- Programs from 002 on may run beside this.
-- Events for the shop that the bus does not take: why, until a person has them published again or dismisses them.

alter table outbox add column set_aside jsonb, add column dismissed_at timestamptz;
create index outbox_set_aside on outbox (topic, story) where set_aside is not null and published_at is null and dismissed_at is null;

-- What may be published: nothing that is set aside, nor what follows it on its topic in the same story.
create view outbox_open as
select outbox_no, transaction_id, topic, story, type, headers, value, recorded_at
from outbox o
where published_at is null and set_aside is null and dismissed_at is null
  and not exists (
    select from outbox before
    where before.topic = o.topic and before.story = o.story and before.outbox_no < o.outbox_no
      and before.set_aside is not null and before.published_at is null and before.dismissed_at is null
  );
