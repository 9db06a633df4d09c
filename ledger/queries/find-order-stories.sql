-- Stories of the orders that a person means: by the story, or by either number.
select distinct municipality, story from (
  select municipality, story from orders where sellers_number = $1 or buyers_number = $1 or story = $1
  union all
  select municipality, story from order_entries where story is not null and (sellers_number = $1 or buyers_number = $1 or story = $1)
) as found
order by municipality, story
limit $2
