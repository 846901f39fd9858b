-- Police queries are the employer's second duty beside the check of the register. Of a letter only number, day and class of
-- result are kept, never its content. Entries are only added: a correction is a new entry that names the wrong one.
create table police_letter (
    id uuid primary key,
    organization varchar(18) not null,
    -- whom it is about: encrypted for the entry, and found by the document's keyed hash
    subject_cipher bytea not null,
    document_hash bytea not null,
    -- number of the letter; none while the police have not answered
    number_cipher bytea,
    -- of the letter; of the request while there is none
    lettered_on date not null,
    result text not null check (result in ('CLEAR_AS_OF', 'HIT_NOT_SHOWN', 'PENDING', 'NONE')),
    corrects uuid constraint corrected_once unique references police_letter,
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- an answer has its number
    constraint answer_has_number check (result not in ('CLEAR_AS_OF', 'HIT_NOT_SHOWN') or number_cipher is not null),
    constraint not_correcting_itself check (corrects <> id),
    -- a letter of a day that has not come is none; the day is Xi'an's
    constraint letter_not_of_tomorrow check (lettered_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
create index police_letter_of_person on police_letter (organization, document_hash, lettered_on desc, recorded_at desc);
create index police_letter_by_day on police_letter (organization, lettered_on);
create trigger police_letter_only_grows before update or delete or truncate on police_letter
    for each statement execute function refuse_change();

create function require_own_letter() returns trigger language plpgsql as $$
begin
    if new.corrects is not null and not exists (select 1 from police_letter p
        where p.id = new.corrects and p.organization = new.organization and p.document_hash = new.document_hash) then
        raise exception 'an entry corrects one of the same employer and person' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger correction_is_of_the_same before insert on police_letter
    for each row execute function require_own_letter();
