-- Whoever is on an employer's staff is watched: what touches her raises an alert for the employer, in the transaction of
-- what happened.

-- How many alerts an employer has had. The row is locked until the transaction ends, so that numbers are visible in their
-- order: who reads on after a number passes nothing by.
create table alert_count (
    organization varchar(18) primary key,
    last bigint not null check (last >= 1)
);

create table alert (
    id uuid primary key,
    organization varchar(18) not null,
    sequence bigint not null check (sequence >= 1),
    kind text not null check (kind in ('BARRED', 'POSSIBLE_MATCH', 'LATE_BARRED', 'LATE_POSSIBLE_MATCH', 'VOIDED',
        'CERTIFICATE_REVOKED', 'CHECK_DUE')),
    -- whom it is about: a registered person, or whoever the employer's own check asked about
    person_id uuid references person,
    check_id uuid references credential_check,
    -- what it comes from; never told to the employer
    cause text not null check (cause ~ '^[A-Z]+:.+$'),
    -- of a revoked certificate
    certificate text check (certificate <> ''),
    raised_at timestamptz not null,
    -- from then on it is the authority's too
    acknowledge_by timestamptz not null check (acknowledge_by > raised_at),
    check (person_id is not null or check_id is not null),
    check ((kind = 'CERTIFICATE_REVOKED') = (certificate is not null)),
    constraint alert_has_its_number unique (organization, sequence)
);
-- one alert for an employer, a person and a cause, also when two transactions raise it at once
create unique index one_alert_of_a_person on alert (organization, person_id, cause) where person_id is not null;
create unique index one_alert_of_a_check on alert (organization, check_id, cause) where person_id is null;
create index alert_by_cause on alert (cause);
create index alert_of_person on alert (person_id);
create index alert_by_limit on alert (acknowledge_by);

create function number_alert() returns trigger language plpgsql as $$
begin
    insert into alert_count as c (organization, last) values (new.organization, 1)
        on conflict (organization) do update set last = c.last + 1
        returning c.last into new.sequence;
    return new;
end $$;
create trigger alert_is_numbered before insert on alert for each row execute function number_alert();
create trigger alert_only_grows before update or delete or truncate on alert
    for each statement execute function refuse_change();

-- That somebody at the employer has seen it; said once.
create table alert_acknowledgement (
    alert_id uuid primary key references alert,
    acknowledged_by text not null check (acknowledged_by <> ''),
    acknowledged_at timestamptz not null
);
create trigger alert_acknowledgement_only_grows before update or delete or truncate on alert_acknowledgement
    for each statement execute function refuse_change();

-- That the limit passed without it, and the authority was told.
create table alert_escalation (
    alert_id uuid primary key references alert,
    escalated_at timestamptz not null
);
create trigger alert_escalation_only_grows before update or delete or truncate on alert_escalation
    for each statement execute function refuse_change();

-- Up to which day it was looked at who is watched from then on, which bans begin and which checks are due.
create table watch_day (
    day date primary key,
    looked_at timestamptz not null
);
create trigger watch_day_only_grows before update or delete or truncate on watch_day
    for each statement execute function refuse_change();

-- Checks that were under way while a ban took effect could not see it, nor it them: they are looked at once more.
create table late_look (
    ban_id uuid primary key references ban,
    took_effect_at timestamptz not null default clock_timestamp()
);
