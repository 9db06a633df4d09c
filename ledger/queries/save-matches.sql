insert into matches (delivery_id, outcome, lines, freight, fees, differences, stories, heard, held_until, matched_at)
select delivery_id, outcome, lines, freight, fees, differences, array(select jsonb_array_elements_text(stories)), heard, held_until, $10
from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::numeric[], $5::numeric[], $6::jsonb[], $7::jsonb[], $8::integer[], $9::timestamptz[])
  as r (delivery_id, outcome, lines, freight, fees, differences, stories, heard, held_until)
on conflict (delivery_id) do update set
  outcome = excluded.outcome, lines = excluded.lines, freight = excluded.freight, fees = excluded.fees, differences = excluded.differences,
  stories = excluded.stories, heard = excluded.heard, held_until = excluded.held_until, matched_at = excluded.matched_at
