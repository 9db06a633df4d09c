select at, who, why, what, subject, detail from actions where subject = any($1::text[]) order by action_no
