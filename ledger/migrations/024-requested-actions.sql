-- Programs from 002 on may run beside this.
-- All that an answer asks of the sender, where it was one code before: what was kept until now stays in requested_action.

alter table acknowledgements add column requested_actions text[];
