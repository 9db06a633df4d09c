-- The id of a group, made where it is missing.
with made as (
  insert into bus.groups (name) select $1 where not exists (select from bus.groups where name = $1)
  on conflict (name) do nothing
  returning id
)
select id from made union all select id from bus.groups where name = $1
