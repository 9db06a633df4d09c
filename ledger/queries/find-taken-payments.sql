-- Which of these payments were taken, or known to the shop already.
select payment_key from payments where payment_key = any ($1::text[]) and state = 'taken'
union
select payment_key from payments where payment_key = any ($1::text[]) and known > 0
