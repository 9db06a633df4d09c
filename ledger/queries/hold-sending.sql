insert into sending_hold (problem, since) values ($1, $2)
on conflict do nothing
