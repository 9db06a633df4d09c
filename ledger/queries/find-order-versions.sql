select e.source, e.event_id, e.story, d.problem
from events e left join declined_orders d using (event_no)
where e.story = any ($1::text[]) and e.standing = 'in force'
  and e.type in ('fi.kuntasilta.shop.OrderPlaced', 'fi.kuntasilta.shop.OrderChanged')
