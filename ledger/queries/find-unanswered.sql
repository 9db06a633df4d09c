-- How far these delivered documents have come, and what the shop is told of them; rejected and disputed ones have their answer.
select d.id, d.grade,
  jsonb_build_object(
    'deliveryId', d.id, 'flow', d.flow, 'kind', d.document_kind, 'number', d.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency) as about
from deliveries d join events e using (event_no)
where d.id = any($1::uuid[]) and d.state in ('delivered', 'acknowledged') and d.grade is distinct from 'disputed'
