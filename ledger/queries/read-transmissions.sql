-- Transmissions with what is needed to ask about them.
select t.id, 'rendered' as was, t.name, t.media_type, t.sha256, t.document_kind, t.document_number, t.environment, t.stamped_at,
  max(c.attempts) as attempts, max(c.failures) as failures, bool_or(c.unproven) as unproven, min(c.deadline) as deadline,
  case when t.sequence is null then min(place_in_story(c.id)) else 0 end as place,
  jsonb_agg(jsonb_build_object(
    'deliveryId', c.id, 'flow', c.flow, 'kind', c.document_kind, 'number', c.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency) order by c.delivery_no) as about
from transmissions t join deliveries c on c.transmission_id = t.id join events e using (event_no)
where t.id = any($1::uuid[])
group by t.id
