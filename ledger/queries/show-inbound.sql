select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.sha256, i.state, i.problem, i.received_at, i.applied_at, i.dismissed_at, b.bytes
from inbound i join inbound_bodies b using (inbound_no)
where i.inbound_no = $1
