-- Programs from 002 on may run beside this.
-- Which articles are sold and which are leased, by the shop's catalogues: a purchase order seldom says it.

create table catalogue_articles (
  -- The seller's Y-tunnus.
  seller text not null,
  article text not null,
  acquisition text not null check (acquisition in ('purchase', 'lease')),
  event_no bigint not null references events,
  primary key (seller, article)
);
