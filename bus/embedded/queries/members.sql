-- Who takes part in a group, by topic: each connection holds a shared lock (group, minus the topic) while it lives.
select (4294967296 - l.objid::bigint)::int as topic_id, array_agg(l.pid order by l.pid) as pids
  from pg_locks l
 where l.locktype = 'advisory' and l.objsubid = 2 and l.mode = 'ShareLock' and l.granted
   and l.database = (select oid from pg_database where datname = current_database())
   and l.classid::bigint = $1
 group by l.objid
