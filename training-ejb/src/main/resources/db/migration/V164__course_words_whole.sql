-- A search by words reads one table: what a course is narrowed and ordered by stands beside its words, kept by triggers.
-- Joining tens of thousands of courses to their words took a search more time than finding the words did.
alter table course_words
    add column provider varchar(18),
    add column code text,
    add column title text,
    add column occupation text,
    add column level smallint,
    add column district varchar(6),
    add column kind text,
    add column mode text,
    add column fee_cents bigint,
    add column open_until date,
    add column next_start date,
    add column withdrawn_at timestamptz;

create function copy_course_to_words() returns trigger language plpgsql as $$
begin
    update course_words set provider = new.provider, code = new.code, title = new.title, occupation = new.occupation,
        level = new.level, district = new.district, kind = new.kind, mode = new.mode, fee_cents = new.fee_cents,
        open_until = new.open_until, next_start = new.next_start, withdrawn_at = new.withdrawn_at
    where course_id = new.id;
    return null;
end $$;
create trigger course_copied_to_words after update on course for each row
    when ((old.provider, old.code, old.title, old.occupation, old.level, old.district, old.kind, old.mode, old.fee_cents,
            old.open_until, old.next_start, old.withdrawn_at)
        is distinct from (new.provider, new.code, new.title, new.occupation, new.level, new.district, new.kind, new.mode,
            new.fee_cents, new.open_until, new.next_start, new.withdrawn_at))
    execute function copy_course_to_words();

create function fill_course_words() returns trigger language plpgsql as $$
begin
    select c.provider, c.code, c.title, c.occupation, c.level, c.district, c.kind, c.mode, c.fee_cents, c.open_until,
            c.next_start, c.withdrawn_at
        into new.provider, new.code, new.title, new.occupation, new.level, new.district, new.kind, new.mode, new.fee_cents,
            new.open_until, new.next_start, new.withdrawn_at
        from course c where c.id = new.course_id;
    return new;
end $$;
create trigger course_words_filled before insert on course_words for each row execute function fill_course_words();

update course_words w set provider = c.provider, code = c.code, title = c.title, occupation = c.occupation, level = c.level,
    district = c.district, kind = c.kind, mode = c.mode, fee_cents = c.fee_cents, open_until = c.open_until,
    next_start = c.next_start, withdrawn_at = c.withdrawn_at
from course c where c.id = w.course_id;
alter table course_words
    alter column provider set not null,
    alter column code set not null,
    alter column title set not null,
    alter column district set not null,
    alter column mode set not null,
    alter column fee_cents set not null;
