-- Messages are to be applied once more. One that is being applied just now finds by itself what the caller knows: it has waited for the caller's locks.
update inbound i set state = 'received'
from (select inbound_no from inbound where inbound_no = any($1::bigint[]) and state <> 'received' order by inbound_no for update skip locked) as again
where i.inbound_no = again.inbound_no
returning i.inbound_no
