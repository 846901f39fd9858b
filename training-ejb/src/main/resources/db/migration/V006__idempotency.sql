-- The first answer to a write that its caller may repeat (header Idempotency-Key). It is written in the transaction of
-- the write itself, so there is never a write without its answer, nor an answer without its write.
create table idempotent_answer (
    id uuid primary key,
    caller text not null,
    operation text not null,
    key text not null check (length(key) between 1 and 200),
    -- SHA-256 of what was sent: the same key with another body is another request, and refused
    request_digest bytea not null check (length(request_digest) = 32),
    status int not null check (status between 200 and 299),
    location text,
    -- encrypted: an answer may tell of a person
    body_cipher bytea,
    answered_at timestamptz not null,
    -- of two requests at once with one key, the second waits for the first and finds its answer
    unique (caller, operation, key)
);
create index idempotent_answer_by_age on idempotent_answer (answered_at);
