with fresh as (
  insert into inbound (municipality, system, channel_id, media_type, sha256, received_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (municipality, system, channel_id) do nothing
  returning inbound_no
)
insert into inbound_bodies (inbound_no, bytes) select inbound_no, $7 from fresh
returning inbound_no
