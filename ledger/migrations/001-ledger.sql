-- The ledger. Business times are parameters; only leases use the database's clock.

-- Writer schemas, so that the ledger can be replayed without a registry.
create table schemas (
  fingerprint text primary key,
  schema_id integer not null,
  name text not null,
  definition text not null,
  recorded_at timestamptz not null
);

-- How far intake has read: at every assignment reading goes on from here.
create table positions (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table events (
  event_no bigint generated always as identity primary key,
  source text not null,
  event_id text not null,
  type text not null,
  story text not null,
  story_version integer not null,
  -- Null: for every participant.
  municipality text,
  -- Sameness of the event: of its whole decoded content.
  content_hash text not null,
  -- Sameness of the business: seller, kind and number hold one content.
  business_hash text not null,
  seller text,
  -- Whom the shop named as the buyer.
  buyer jsonb,
  document_kind text,
  document_number text,
  amount numeric,
  currency text,
  replaces text,
  -- repeat: same business content under another event id; superseded: another event took over.
  standing text not null check (standing in ('in force', 'repeat', 'superseded', 'contradiction')),
  topic text not null,
  partition integer not null,
  log_offset bigint not null,
  schema_fingerprint text not null references schemas,
  correlation_id text not null,
  traceparent text,
  event_time timestamptz not null,
  recorded_at timestamptz not null,
  unique (source, event_id),
  unique (topic, partition, log_offset)
);
create index events_by_story on events (story, story_version);
create index events_by_document on events (document_number, seller, document_kind) where document_number is not null;

-- The record's value and headers as they came, deflated. Bodies up to 8 kB lie in the row itself: one write instead of five.
create table event_bodies (
  event_no bigint primary key references events,
  headers jsonb not null,
  bytes bytea not null
);
alter table event_bodies alter column bytes set storage external;
alter table event_bodies set (toast_tuple_target = 8160);

-- Records that brought an event once more.
create table repeats (
  topic text not null,
  partition integer not null,
  log_offset bigint not null,
  event_no bigint not null references events,
  recorded_at timestamptz not null,
  primary key (topic, partition, log_offset)
);

-- What could not be read, routed or trusted; kept until a person replays or dismisses it.
create table quarantine (
  quarantine_no bigint generated always as identity primary key,
  topic text not null,
  partition integer not null,
  log_offset bigint not null,
  story text,
  problem jsonb not null,
  sha256 text not null,
  size integer not null,
  state text not null default 'open' check (state in ('open', 'replayed', 'dismissed')),
  recorded_at timestamptz not null,
  closed_at timestamptz,
  unique (topic, partition, log_offset)
);
create index quarantine_open on quarantine (story) where state = 'open';
create table quarantine_bodies (
  quarantine_no bigint primary key references quarantine,
  record_key bytea,
  headers jsonb not null,
  record_time timestamptz not null,
  bytes bytea
);
alter table quarantine_bodies alter column bytes set storage external;

-- One row a municipality × system: its breaker and the gapless number of its next file.
create table lanes (
  lane text primary key,
  municipality text not null,
  system text not null,
  failures integer not null default 0,
  open_until timestamptz,
  held boolean not null default false,
  next_sequence bigint not null default 1
);

-- What is frozen when a document is rendered: its own message, or a file of several documents.
create table transmissions (
  id uuid primary key,
  lane text not null,
  -- Of files only.
  sequence bigint,
  name text not null,
  media_type text not null,
  sha256 text not null,
  size integer not null,
  document_kind text not null,
  document_number text not null,
  environment text not null check (environment in ('production', 'test')),
  stamped_at timestamptz not null,
  created_at timestamptz not null
);
create unique index transmissions_by_sequence on transmissions (lane, sequence) where sequence is not null;
create index transmissions_by_name on transmissions (lane, name);
create table transmission_bodies (
  transmission_id uuid not null references transmissions,
  part smallint not null default 1,
  bytes bytea not null,
  primary key (transmission_id, part)
);
alter table transmission_bodies alter column bytes set storage external;
alter table transmission_bodies set (toast_tuple_target = 8160);

-- The states are drawn in pipelines/dispatch/states.md; who moves them is in pipelines/dispatch/states.ts.
create table deliveries (
  delivery_no bigint generated always as identity primary key,
  id uuid not null unique,
  event_no bigint not null references events,
  municipality text not null,
  system text not null,
  lane text not null,
  story text not null,
  document_kind text not null,
  document_number text not null,
  -- Name of the profile's flow that called for it, and the profile as it was then.
  flow text not null,
  format text not null,
  profile_version text not null,
  mapping_version text,
  state text not null check (state in (
    'planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held',
    'delivered', 'acknowledged', 'rejected', 'replaced', 'given up', 'not sent')),
  -- What a waiting delivery waits for.
  waits_for text,
  -- The earlier unfinished delivery of its story in its lane; it is not sent before that one.
  predecessor uuid,
  -- When the next thing is to be done: render, send, ask, close, or give up waiting.
  due timestamptz,
  deadline timestamptz not null,
  attempts integer not null default 0,
  failures integer not null default 0,
  -- An attempt ended without proof that it did not arrive.
  unproven boolean not null default false,
  problem jsonb,
  grade text,
  receipt text,
  transmission_id uuid references transmissions,
  replaces uuid,
  token uuid,
  lease_until timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- At rest for good.
  ended_at timestamptz
-- Room for the four changes in a delivery's life on the page where it was planned.
) with (fillfactor = 40);
create index deliveries_by_event on deliveries (event_no);
create index deliveries_to_render on deliveries (lane, due, delivery_no) where state = 'planned';
create index deliveries_to_send on deliveries (lane, due, delivery_no)
  where state in ('rendered', 'retrying', 'unknown') and predecessor is null;
-- Without `lease_until`, so that claiming a document to be made changes no index.
create index deliveries_sending on deliveries (lane) where state = 'sending';
create index deliveries_waiting on deliveries (waits_for) where waits_for is not null;
create index deliveries_waiting_until on deliveries (due) where state = 'waiting';
create index deliveries_to_settle on deliveries (lane, due) where state in ('delivered', 'acknowledged') and ended_at is null;
create index deliveries_followers on deliveries (predecessor) where predecessor is not null;
create index deliveries_unfinished on deliveries (lane, story, delivery_no)
  where state in ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held');
create index deliveries_parked on deliveries (municipality, delivery_no) where state in ('parked', 'held');
create index deliveries_by_document on deliveries (document_number, municipality);
create index deliveries_by_transmission on deliveries (transmission_id) where transmission_id is not null;

-- A document's part of a file that is not closed yet.
create table segments (
  delivery_id uuid primary key references deliveries (id),
  counts jsonb not null,
  sums jsonb not null,
  bytes bytea not null
);

create table attempts (
  transmission_id uuid not null references transmissions,
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null,
  problem jsonb,
  receipt text,
  primary key (transmission_id, number)
);
create table attempt_answers (
  transmission_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (transmission_id, number),
  foreign key (transmission_id, number) references attempts
);

-- What came back, before it is understood. Two honest identical files are two: the channel's own id tells them apart.
create table inbound (
  inbound_no bigint generated always as identity primary key,
  municipality text not null,
  system text not null,
  channel_id text not null,
  media_type text not null,
  sha256 text not null,
  state text not null default 'received' check (state in ('received', 'applied', 'unmatched', 'unreadable')),
  problem jsonb,
  received_at timestamptz not null,
  applied_at timestamptz,
  unique (municipality, system, channel_id)
);
create index inbound_to_apply on inbound (inbound_no) where state = 'received';
create table inbound_bodies (
  inbound_no bigint primary key references inbound,
  bytes bytea not null
);
alter table inbound_bodies alter column bytes set storage external;

create table acknowledgements (
  acknowledgement_no bigint generated always as identity primary key,
  -- Null: the receiver was asked.
  inbound_no bigint references inbound,
  -- Null: it matches nothing that we sent.
  delivery_id uuid references deliveries (id),
  about jsonb not null,
  grade text not null,
  decided_at timestamptz,
  reason_codes text[] not null,
  requested_action text,
  text text,
  -- Whether it moved the delivery.
  effect text not null check (effect in ('moved', 'repeated', 'late', 'contradiction', 'unmatched')),
  recorded_at timestamptz not null
);
create index acknowledgements_by_delivery on acknowledgements (delivery_id);

-- Events for the shop. `transaction_id` keeps readers behind every transaction that is still open.
create table outbox (
  outbox_no bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  event_id uuid not null unique,
  topic text not null,
  story text not null,
  type text not null,
  headers jsonb not null,
  value bytea not null,
  recorded_at timestamptz not null,
  published_at timestamptz
);
create index outbox_to_publish on outbox (outbox_no) where published_at is null;

create table alarms (
  alarm_no bigint generated always as identity primary key,
  cause text not null,
  subject text not null,
  problem jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create unique index alarms_open on alarms (cause, subject) where closed_at is null;

-- Read models: what later documents need to know of an order, and every device that was shipped.
create table orders (
  municipality text not null,
  sellers_number text not null,
  buyers_number text,
  story text not null,
  stage text not null check (stage in ('placed', 'changed', 'cancelled')),
  -- What invoices may take from their order: ledger/orders.ts lists it.
  facts jsonb not null,
  event_no bigint not null references events,
  primary key (municipality, sellers_number)
);
create index orders_by_buyers_number on orders (municipality, buyers_number) where buyers_number is not null;
create table devices (
  manufacturer text not null,
  serial_number text not null,
  municipality text not null,
  sellers_order text not null,
  model text not null,
  imeis text[] not null,
  status text not null,
  status_date date not null,
  event_no bigint not null references events,
  primary key (manufacturer, serial_number)
);
create index devices_by_order on devices (municipality, sellers_order);

-- Every change made by a person.
create table actions (
  action_no bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  why text not null,
  what text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
