-- Programs from 002 on may run beside this.
-- Answers to an order find it by its story.

create index orders_by_story on orders (municipality, story);
