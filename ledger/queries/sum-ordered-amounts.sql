select unit, day, sum(amount)::text as amount
from ordered_amounts
where municipality = $1 and day between $2::date and $3::date and story <> all ($4::text[]) and currency = 'EUR'
group by unit, day
