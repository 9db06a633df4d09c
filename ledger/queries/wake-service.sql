-- A running service hears it when the transaction commits (service/ledgerWakes.ts).
select pg_notify('kuntasilta_wake', name) from unnest($1::text[]) as name
