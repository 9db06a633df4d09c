-- Programs from 002 on may run beside this.

-- The story of the order that a document names: by the seller's number, or else by the buyer's, if nothing that was said of that story names another of
-- the seller's. Of several it is that of who spoke of the number first.
create function story_of_order(of_municipality text, by_seller text, by_buyer text) returns text language sql stable as $$
  select coalesce((
    select o.story from order_entries o
    where o.municipality = of_municipality and o.sellers_number = by_seller and o.story is not null
    order by o.recorded_at limit 1
  ), (
    select o.story from order_entries o
    where o.municipality = of_municipality and o.buyers_number = by_buyer and o.story is not null
      and not exists (select from order_entries other where other.municipality = o.municipality and other.story = o.story and other.sellers_number <> by_seller)
    order by o.recorded_at limit 1
  ))
$$;
