-- Messages to apply, with what is kept of their parts from when they were applied before, and whether that was decided for good.
select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.received_at, b.bytes, (
  select coalesce(jsonb_agg(jsonb_build_object('place', p.place, 'key', p.key, 'problem', p.problem, 'settled', p.settled) order by p.place), '[]') from (
    select d.place, d.document_key as key, d.problem, d.state <> 'unmatched' and (d.state <> 'not taken' or d.problem ->> 'code' <> 'KS-PROFILE-OUTSIDE-DATES') as settled
    from inbound_documents d where d.inbound_no = i.inbound_no
    union all
    select p.place, p.payment_key, p.problem, p.state = 'taken' or p.known > 0 from payments p where p.inbound_no = i.inbound_no
  ) as p
) as known
from inbound i join inbound_bodies b using (inbound_no)
where i.state = 'received'
order by i.inbound_no limit $1
for update of i skip locked
