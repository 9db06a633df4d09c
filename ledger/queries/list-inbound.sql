-- What came in and could not be read, or belongs to nothing that was sent.
select inbound_no, municipality, system, channel_id, media_type, state, problem, received_at
from inbound
where state in ('unmatched', 'unreadable') and ($1::text is null or municipality = $1) and ($2::text is null or system = $2)
order by inbound_no limit $3
