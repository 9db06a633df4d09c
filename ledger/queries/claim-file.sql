-- The next closed file of one lane, with all its documents, if no other service sends in it; its row keeps other claimers away.
with open_lane as (
  update lanes set sender = $5, sender_until = clock_timestamp() + $4 * interval '1 millisecond', bid = case when sender = $5 then bid end
  where lane = $1 and not held and (open_until is null or open_until <= $2)
    and (sender is null or sender = $5 or sender_until < clock_timestamp())
    and exists (
      select from deliveries d where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null
        and d.due <= $2 and d.transmission_id is not null and (d.state = 'unknown' or not exists (select from sending_hold)))
  returning lane
), head as (
  select t.id
  from transmissions t join open_lane using (lane)
  where t.id = (
    select d.transmission_id from deliveries d
    where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null and d.due <= $2
      and d.transmission_id is not null and (d.state = 'unknown' or not exists (select from sending_hold))
    order by d.due, d.delivery_no limit 1)
  for update of t skip locked
), due as (
  select d.delivery_no, d.state as was from deliveries d join head on d.transmission_id = head.id
  where d.state in ('rendered', 'retrying', 'unknown')
  for update of d
), claimed as (
  update deliveries d set
    state = 'sending', attempts = d.attempts + 1, token = $3,
    lease_until = clock_timestamp() + $4 * interval '1 millisecond', changed_at = $2
  from due where d.delivery_no = due.delivery_no
  returning d.delivery_no, d.id, d.transmission_id, d.attempts, d.failures, d.unproven, d.deadline, d.event_no, d.flow, d.document_kind, d.document_number, due.was
)
select t.id, min(c.was) as was, t.name, t.media_type, t.sha256, t.document_kind, t.document_number, t.environment, t.stamped_at,
  max(c.attempts) as attempts, max(c.failures) as failures,
  bool_or(c.unproven) as unproven, min(c.deadline) as deadline, 0 as place, jsonb_agg(jsonb_build_object(
    'deliveryId', c.id, 'flow', c.flow, 'kind', c.document_kind, 'number', c.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency) order by c.delivery_no) as about
from claimed c join transmissions t on t.id = c.transmission_id join events e on e.event_no = c.event_no
group by t.id
