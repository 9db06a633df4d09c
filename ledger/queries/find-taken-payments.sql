-- Which of these payments were taken, and with which message.
select payment_key, inbound_no, place from payments where payment_key = any ($1::text[]) and state = 'taken'
