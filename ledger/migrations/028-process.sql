-- Programs from 002 on may run beside this.
-- The business process that a purchase order names (cbc:ProfileID of Peppol), which says whether and how it is answered; null where it names none.

alter table inbound_documents add column process text;
