insert into devices (manufacturer, serial_number, municipality, sellers_order, model, imeis, status, status_date, event_no)
select distinct on (r.manufacturer, r.serial_number)
  r.manufacturer, r.serial_number, r.municipality, r.sellers_order, r.model,
  array(select jsonb_array_elements_text(r.imeis)), r.status, r.status_date, e.event_no
from unnest(
  $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::date[], $9::text[], $10::text[]
) as r (manufacturer, serial_number, municipality, sellers_order, model, imeis, status, status_date, source, event_id)
join events e using (source, event_id)
order by r.manufacturer, r.serial_number, e.event_no desc
on conflict (manufacturer, serial_number) do update set
  municipality = excluded.municipality, sellers_order = excluded.sellers_order, model = excluded.model,
  imeis = excluded.imeis, status = excluded.status, status_date = excluded.status_date, event_no = excluded.event_no
where excluded.event_no > devices.event_no
