-- Witnesses of the log (config/ledger/witnesses.yaml): what they cosigned, and how each stands.

-- Verified cosignatures, each by the witness's key as it is published. A line stands under the checkpoint's note when served.
create table log_cosignature (
    size bigint not null references log_checkpoint,
    witness text not null check (length(witness) between 10 and 500),
    line text not null check (line ~ '^— [^\n]+\n$' and length(line) <= 1000),
    cosigned_at bigint not null check (cosigned_at >= 0),
    received_at timestamptz not null default now(),
    primary key (size, witness)
);
comment on column log_cosignature.cosigned_at is 'seconds since 1970 by the clock of the witness, as it signed them';
create trigger log_cosignature_only_grows before update or delete or truncate on log_cosignature
    for each statement execute function refuse_change();
alter table log_cosignature enable always trigger log_cosignature_only_grows;

create table log_witness (
    witness text primary key,
    known_size bigint not null default 0 check (known_size >= 0),
    cosigned_at timestamptz,
    failures integer not null default 0 check (failures >= 0),
    answer text not null,
    asked_at timestamptz not null,
    ask_again_at timestamptz,
    constraint a_failure_is_followed_by_another_try check ((failures > 0) = (ask_again_at is not null))
);
comment on column log_witness.known_size is 'entries of the checkpoint that the witness cosigned last, as far as is known here';

-- One node at a time asks the witnesses; its lease ends by itself if the node dies.
create table log_cosigning (
    only_one boolean primary key default true check (only_one),
    begun_at timestamptz,
    leased_until timestamptz
);
insert into log_cosigning default values;
