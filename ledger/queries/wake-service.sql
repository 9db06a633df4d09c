-- A running service hears it when the transaction commits (service/ledgerWakes.ts). $1 names, $2 the channel.
select pg_notify($2, name) from unnest($1::text[]) as name
