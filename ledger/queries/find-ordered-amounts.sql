select story, unit, day, amount::text as amount
from ordered_amounts
where municipality = $1 and story = any ($2::text[]) and currency = 'EUR'
