-- The latest catalogue that says it counts.
insert into catalogue_articles (seller, article, acquisition, event_no)
select distinct on (r.seller, r.article) r.seller, r.article, r.acquisition, e.event_no
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as r (seller, article, acquisition, source, event_id)
join events e using (source, event_id)
order by r.seller, r.article, e.event_no desc
on conflict (seller, article) do update set acquisition = excluded.acquisition, event_no = excluded.event_no
where excluded.event_no > catalogue_articles.event_no
