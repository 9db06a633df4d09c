-- The latest order or change of each story, with the schema that it was written with.
select distinct on (d.story) d.story, d.event_type as type, d.value, s.fingerprint, s.definition
from inbound_documents d
join schemas s on s.fingerprint = d.schema_fingerprint
where d.story = any ($1::text[]) and d.kind = 'purchaseOrder' and d.state in ('taken', 'declined', 'contradiction')
order by d.story, (d.state = 'taken') desc, (d.stage <> 'cancelled') desc, d.document_no desc
