-- Messages that cannot be read and that nobody has set aside, locked: one ($1), those of a lane ($2, $3) or all, behind a number ($4).
select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.received_at, i.problem, b.bytes
from inbound i join inbound_bodies b using (inbound_no)
where i.state = 'unreadable' and i.dismissed_at is null and i.inbound_no > $4
  and ($1::bigint is null or i.inbound_no = $1) and ($2::text is null or (i.municipality = $2 and i.system = $3))
order by i.inbound_no limit $5
for update of i
