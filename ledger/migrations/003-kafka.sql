-- Programs from 002 on may run beside this.
-- A topic that is deleted and made again begins at offset 0 once more. Each such life of a partition's log has a number, and
-- next_offset counts within the one that is read now. What came from a later life than the first is kept under the topic's
-- name with its number behind it, `shop.invoices~2`; no topic of Kafka may have such a name.
alter table positions add column generation integer not null default 1;
