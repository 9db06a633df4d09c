-- One of an account's places, if one is free.
update account_places p set token = $3, until = clock_timestamp() + $4 * interval '1 millisecond', wanted = false
from (
  select place from account_places
  where account = $1 and place <= $2 and (until is null or until < clock_timestamp())
  order by place limit 1
  for update skip locked
) as free
where p.account = $1 and p.place = free.place
returning p.place
