-- Links by which a holder shows a certificate to others for a while.
create table certificate_share (
    id uuid primary key,
    certificate_id uuid not null references certificate,
    -- SHA-256: whoever reads the database cannot open a link by it
    token_digest bytea not null constraint one_link_per_token unique check (octet_length(token_digest) = 32),
    -- the same, encrypted for its holder, who may copy the link again
    token_cipher bytea not null,
    made_at timestamptz not null,
    -- every link has an end
    ends_at timestamptz not null check (ends_at > made_at),
    withdrawn_at timestamptz check (withdrawn_at >= made_at)
);
create index certificate_share_of_certificate on certificate_share (certificate_id, made_at desc);

-- Of a link nothing changes but that it is withdrawn, once: it cannot be made to last longer, show more, or open again.
create function refuse_change_of_share() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is null and (to_jsonb(new) - 'withdrawn_at') = (to_jsonb(old) - 'withdrawn_at') then
        return new;
    end if;
    raise exception 'a link can be withdrawn, nothing else' using errcode = 'restrict_violation';
end $$;
create trigger certificate_share_stands before update on certificate_share
    for each row execute function refuse_change_of_share();

-- When and from roughly where a link was opened; no more is kept.
create table certificate_share_opening (
    id bigint generated always as identity primary key,
    share_id uuid not null references certificate_share,
    opened_at timestamptz not null,
    -- part of a network address, never the whole of one
    origin text not null check (length(origin) <= 20)
);
create index certificate_share_opening_of_share on certificate_share_opening (share_id, opened_at desc);
