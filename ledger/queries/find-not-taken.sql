-- Documents that were not taken because their flow was not in force on their day, from an instant on, one page after a number.
select document_no, inbound_no, municipality, system, flow, kind, stage, number, problem from inbound_documents
where document_no > $1 and state = 'not taken' and problem ->> 'code' = 'KS-PROFILE-OUTSIDE-DATES'
  and ($2::text is null or municipality = $2) and ($3::timestamptz is null or received_at >= $3)
order by document_no limit $4
