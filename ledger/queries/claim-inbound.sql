select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.received_at, b.bytes
from inbound i join inbound_bodies b using (inbound_no)
where i.state = 'received'
order by i.inbound_no limit $1
for update of i skip locked
