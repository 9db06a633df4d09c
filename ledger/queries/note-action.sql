insert into actions (at, who, why, what, subject, detail) values ($1, $2, $3, $4, $5, $6)
