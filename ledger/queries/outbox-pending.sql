select exists (select from outbox where published_at is null) as pending
