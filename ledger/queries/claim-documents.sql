-- Rendered documents of one lane that may be sent now, if no other service sends in it. While a breaker is half open, one goes
-- as the probe. While all sending is held, only what may have left already is claimed, to be asked about.
with open_lane as (
  update lanes set sender = $6, sender_until = clock_timestamp() + $5 * interval '1 millisecond', bid = case when sender = $6 then bid end
  where lane = $1 and not held and (open_until is null or open_until <= $2)
    and (sender is null or sender = $6 or sender_until < clock_timestamp())
    and exists (
      select from deliveries d where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null
        and d.due <= $2 and d.transmission_id is not null and (d.state = 'unknown' or not exists (select from sending_hold)))
  returning failures
), due as (
  select d.delivery_no, d.state as was
  from deliveries d
  where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null and d.due <= $2
    and d.transmission_id is not null and (d.state = 'unknown' or not exists (select from sending_hold))
  order by d.due, d.delivery_no
  limit coalesce((select case when failures > 0 then least(1, $3::integer) else $3::integer end from open_lane), 0)
  for update skip locked
), claimed as (
  update deliveries d set
    state = 'sending', attempts = d.attempts + 1, token = $4,
    lease_until = clock_timestamp() + $5 * interval '1 millisecond', changed_at = $2
  from due where d.delivery_no = due.delivery_no
  returning d.delivery_no, d.id, d.transmission_id, d.attempts, d.failures, d.unproven, d.deadline, d.event_no, d.flow, d.document_kind, d.document_number, d.replaces, due.was
)
select t.id, c.was, t.name, t.media_type, t.sha256, t.document_kind, t.document_number, t.environment, t.stamped_at,
  c.attempts, c.failures, c.unproven, c.deadline, case when c.replaces is null then e.story_version else place_in_story(c.id) end as place,
  jsonb_build_array(jsonb_build_object(
    'deliveryId', c.id, 'flow', c.flow, 'kind', c.document_kind, 'number', c.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency)) as about
from claimed c join transmissions t on t.id = c.transmission_id join events e on e.event_no = c.event_no
order by c.delivery_no
