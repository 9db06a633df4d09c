-- Messages to apply, with what was decided for good of their documents when they were applied before, by their places.
select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.received_at, b.bytes, (
  select coalesce(jsonb_object_agg(d.place, d.problem), '{}') from inbound_documents d
  where d.inbound_no = i.inbound_no and d.state <> 'unmatched' and (d.state <> 'not taken' or d.problem ->> 'code' <> 'KS-PROFILE-OUTSIDE-DATES')
) as judged
from inbound i join inbound_bodies b using (inbound_no)
where i.state = 'received'
order by i.inbound_no limit $1
for update of i skip locked
