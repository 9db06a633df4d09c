with said as (
  select * from unnest(
    $1::bigint[], $2::uuid[], $3::jsonb[], $4::text[], $5::timestamptz[], $6::jsonb[], $7::jsonb[], $8::text[], $9::text[],
    $10::text[], $11::text[], $12::boolean[], $13::timestamptz[]
  ) as a (inbound_no, delivery_id, about, grade, decided_at, reason_codes, requested_actions, text, effect,
    new_state, new_grade, rests, due)
), kept as (
  insert into acknowledgements (inbound_no, delivery_id, about, grade, decided_at, reason_codes, requested_actions, text,
    effect, recorded_at)
  select inbound_no, delivery_id, about, grade, decided_at,
    array(select jsonb_array_elements_text(reason_codes)), array(select jsonb_array_elements_text(requested_actions)), text, effect, $14 from said
), moved as (
  update deliveries d set state = s.new_state, grade = s.new_grade, due = s.due, token = null, lease_until = null,
    unproven = false, problem = null, changed_at = $14, ended_at = case when s.rests then $14::timestamptz end
  from said s where s.effect = 'moved' and d.id = s.delivery_id
  returning d.id
)
update deliveries f set predecessor = null, due = greatest(f.due, $14), changed_at = $14
from moved m where f.predecessor = m.id
