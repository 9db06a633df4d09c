-- The embedded event bus: a log in tables. Kafka's words are used: topic, partition, offset, group.
create schema bus;

create table bus.topics (
  id integer generated always as identity primary key,
  name text not null unique,
  partitions integer not null check (partitions > 0)
);

-- A publisher holds the rows of its partitions until it commits. So offsets are given in the order of commits, without gaps,
-- and a reader that has seen one offset has seen all before it.
create table bus.partitions (
  id integer generated always as identity primary key,
  topic_id integer not null references bus.topics,
  partition integer not null check (partition >= 0),
  next_offset bigint not null default 0,
  unique (topic_id, partition)
) with (fillfactor = 50);

create table bus.records (
  partition_id integer not null references bus.partitions,
  record_offset bigint not null,
  key bytea,
  -- null is a tombstone
  value bytea,
  headers json not null,
  timestamp_ms bigint not null,
  primary key (partition_id, record_offset)
);
-- what comes in is mostly compressed or small; trying again costs time and gains nothing
alter table bus.records alter column value set storage external;

create table bus.groups (
  id integer generated always as identity primary key,
  name text not null unique
);

create table bus.offsets (
  group_id integer not null references bus.groups,
  partition_id integer not null references bus.partitions,
  -- the offset to read next
  next_offset bigint not null,
  primary key (group_id, partition_id)
) with (fillfactor = 50);
