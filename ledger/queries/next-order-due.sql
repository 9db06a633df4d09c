select min(order_due) as due from inbound_documents where order_due is not null
