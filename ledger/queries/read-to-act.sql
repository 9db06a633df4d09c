-- What a person must know of deliveries to act on them.
select d.id, d.event_no, d.municipality, d.system, d.lane, d.story, d.document_kind, d.document_number, d.flow, d.state,
  d.waits_for, d.predecessor, d.problem, d.unproven, d.transmission_id, t.sequence, t.name as file_name, e.standing,
  (select n.id from deliveries n where n.replaces = d.id order by n.delivery_no desc limit 1) as replaced_by
from deliveries d
join events e using (event_no)
left join transmissions t on t.id = d.transmission_id
where d.id = any($1::uuid[])
order by d.delivery_no
