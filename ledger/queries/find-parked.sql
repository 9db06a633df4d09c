-- Ids of what is parked or held, oldest first, by who it is for and why.
select delivery_no, id from deliveries
where state in ('parked', 'held') and municipality = $1 and ($2::text is null or system = $2)
  and ($3::text[] is null or problem ->> 'code' = any($3)
    or exists (select from jsonb_array_elements(problem -> 'also') as also where also ->> 'code' = any($3)))
  and delivery_no > $4
order by delivery_no limit $5
