-- Programs from 002 on may run beside this.
-- When an invoice is due (BT-9), so that those which wait for a person are counted by how late they are. It is not known of what was taken in before.
-- As text, because the contract has days that PostgreSQL does not know, such as those of the year 0000.

alter table events add column due_on text;
