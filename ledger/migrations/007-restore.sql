-- Programs from 002 on may run beside this.
-- A ledger that was restored from a backup: what it did after the backup it does not know, and sends nothing before a person says so.

-- At most one row: nothing is sent as long as it is there.
create table sending_hold (
  only_one boolean primary key default true check (only_one),
  problem jsonb not null,
  since timestamptz not null
);

-- Records that had been taken in before the restore and were lost with what came of them.
create table restored (
  topic text not null,
  partition integer not null,
  from_offset bigint not null,
  until_offset bigint not null,
  restored_at timestamptz not null,
  primary key (topic, partition, from_offset, until_offset)
);

-- The lane's next file numbers may have been used by files that were sent after the backup.
alter table lanes add column numbers_doubtful boolean not null default false;
