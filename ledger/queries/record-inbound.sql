-- Messages of one system, in the order in which they came. One whose channel's own id is known, or came twice, is left as it is.
with came as (
  select distinct on (channel_id) * from unnest($3::text[], $4::text[], $5::text[], $8::integer[], $9::integer[])
    with ordinality as m (channel_id, media_type, sha256, begins, length, place)
  order by channel_id, place
), fresh as (
  insert into inbound (municipality, system, channel_id, media_type, sha256, received_at)
  select $1, $2, channel_id, media_type, sha256, $6 from came order by place
  on conflict (municipality, system, channel_id) do nothing
  returning inbound_no, channel_id
)
insert into inbound_bodies (inbound_no, bytes)
select inbound_no, substr($7::bytea, begins, length) from fresh join came using (channel_id)
returning inbound_no
