-- Intakes that touch the same story, document number or order run one after another, so that each sees what was planned before it.
-- 64 stripes keep the number of locks small; the order keeps two intakes from waiting for each other.
select count(pg_advisory_xact_lock($2::int, stripe))
from (
  select distinct abs(hashtext(story)) % 64 as stripe from unnest($1::text[]) as story order by 1
) as stripes
