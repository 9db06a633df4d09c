-- Whoever tells of payments of this invoice does so one after another: by its event ($1), or by a delivery of it ($2).
select 1 from events where event_no = coalesce($1::bigint, (select d.event_no from deliveries d where d.id = $2::uuid)) for no key update
