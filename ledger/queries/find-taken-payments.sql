-- Which of these payments were taken.
select payment_key from payments where payment_key = any ($1::text[]) and state = 'taken'
