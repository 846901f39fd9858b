-- The authority's document as a file, encrypted for the entry that rests on it.
create table ban_scan (
    id uuid primary key,
    ban_id uuid not null references ban,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes > 0),
    -- keyed hash of the content
    content_hash bytea not null,
    -- Tink AEAD, bound to the file's id
    cipher bytea not null,
    kept_by text not null,
    kept_at timestamptz not null,
    constraint one_scan_of_a_content unique (ban_id, content_hash)
);
create trigger ban_scan_only_grows before update or delete or truncate on ban_scan
    for each statement execute function refuse_change();
