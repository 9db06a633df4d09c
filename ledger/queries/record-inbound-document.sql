-- One that is judged once more keeps its number, the time when it came, and how long it waits for its order.
insert into inbound_documents (
  inbound_no, place, municipality, system, flow, kind, stage, number, document_key, content_hash,
  buyers_order, sellers_order, story, story_version, state, problem, event_type, value, schema_fingerprint, event_id, received_at, order_due, process)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
on conflict (inbound_no, place) do update set (
  flow, kind, stage, number, document_key, content_hash, buyers_order, sellers_order, story, story_version, state, problem, event_type, value, schema_fingerprint, event_id, process, order_due
) = (
  excluded.flow, excluded.kind, excluded.stage, excluded.number, excluded.document_key, excluded.content_hash, excluded.buyers_order, excluded.sellers_order, excluded.story,
  excluded.story_version, excluded.state, excluded.problem, excluded.event_type, excluded.value, excluded.schema_fingerprint, excluded.event_id, excluded.process,
  case when inbound_documents.state = 'unmatched' and excluded.state = 'unmatched' then inbound_documents.order_due else excluded.order_due end)
returning document_no
