-- What came in and could not be read, unless a person has set it aside, or belongs to nothing that was sent; and documents in it that were declined, contradict an
-- earlier one or belong to no known order, until one of the same number is taken; and payments of no known invoice, in the same way; and
-- answers that cannot be true together with an earlier one, until a person dismisses the alarm of them.
select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.state, i.problem, i.received_at
from inbound i
where i.state in ('unmatched', 'unreadable') and i.dismissed_at is null and ($1::text is null or i.municipality = $1) and ($2::text is null or i.system = $2)
union all
select d.inbound_no, d.municipality, d.system, i.channel_id, i.media_type, d.state, d.problem, i.received_at
from inbound_documents d join inbound i using (inbound_no)
where d.state in ('contradiction', 'declined', 'unmatched') and ($1::text is null or d.municipality = $1) and ($2::text is null or d.system = $2)
  and not exists (
    select from inbound_documents later
    where later.document_key = d.document_key and later.state = 'taken' and later.document_no > d.document_no)
union all
select p.inbound_no, p.municipality, p.system, i.channel_id, i.media_type, p.state, p.problem, i.received_at
from payments p join inbound i using (inbound_no)
where p.state in ('declined', 'unmatched') and ($1::text is null or p.municipality = $1) and ($2::text is null or p.system = $2)
  and not exists (select from payments taken where taken.payment_key = p.payment_key and taken.state = 'taken')
union all
select k.inbound_no, d.municipality, d.system, i.channel_id, i.media_type, k.effect, a.problem, i.received_at
from alarms a
join acknowledgements k on k.effect = 'contradiction' and k.grade = substr(a.subject, strpos(a.subject, ' ') + 1)
  and k.delivery_id = case when a.cause = 'KS-SYSTEM-ANSWER-CONTRADICTION' then split_part(a.subject, ' ', 1)::uuid end
join deliveries d on d.id = k.delivery_id join inbound i on i.inbound_no = k.inbound_no
where a.cause = 'KS-SYSTEM-ANSWER-CONTRADICTION' and a.closed_at is null and ($1::text is null or d.municipality = $1) and ($2::text is null or d.system = $2)
order by inbound_no limit $3
