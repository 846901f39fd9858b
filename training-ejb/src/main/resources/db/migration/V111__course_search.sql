-- Search of courses by words, sound and facets.
create extension if not exists pg_trgm;

-- What a course is found by. A table of its own, so that counting seats never touches these indexes.
create table course_words (
    course_id uuid primary key references course on delete cascade,
    -- Chinese characters and pairs of them, words of Latin letters, beginnings of syllables (with ~ before)
    grams text[] not null,
    -- pinyin, its initials and what is written in Latin letters; ASCII only, so that any locale takes trigrams of it
    sound text not null
);
create index course_words_by_gram on course_words using gin (grams);
create index course_words_by_sound on course_words using gin (sound gin_trgm_ops);
-- filled by the application when it starts: pinyin is not known here
insert into course_words select id, '{}', '' from course;

alter table course
    -- the last day of its classes that are offered and have a seat left; null where there is none
    add column open_until date,
    -- the first day of those that have not begun
    add column next_start date;

create function refresh_course_dates(touched uuid[]) returns void language plpgsql as $$
begin
    -- one after the other: each sees the classes as the one before left them
    perform 1 from course where id = any (touched) order by id for no key update;
    update course c set open_until = o.open_until, next_start = o.next_start
    from (
        select t.id, max(k.ends_on) as open_until,
            min(k.starts_on) filter (where k.starts_on >= (exam_time() at time zone 'Asia/Shanghai')::date) as next_start
        from unnest(touched) t (id)
        left join class_offering k on k.course_id = t.id and k.withdrawn_at is null and k.seats_taken < k.seats
        group by t.id
    ) o
    where c.id = o.id and (c.open_until, c.next_start) is distinct from (o.open_until, o.next_start);
end $$;

create function course_dates_of_new_classes() returns trigger language plpgsql as $$
begin
    perform refresh_course_dates(array(select distinct course_id from fresh));
    return null;
end $$;
create trigger course_dates_of_new_classes after insert on class_offering
    referencing new table as fresh for each statement execute function course_dates_of_new_classes();

create function course_dates_of_changed_class() returns trigger language plpgsql as $$
begin
    perform refresh_course_dates(array[new.course_id]);
    return null;
end $$;
-- taking a seat changes nothing of the course unless it is the last one
create trigger course_dates_of_changed_class after update on class_offering for each row
    when ((old.starts_on, old.ends_on, old.withdrawn_at, old.seats_taken < old.seats)
        is distinct from (new.starts_on, new.ends_on, new.withdrawn_at, new.seats_taken < new.seats))
    execute function course_dates_of_changed_class();

select refresh_course_dates(array(select id from course));

-- every facet can be counted from this index alone
create index course_offered on course (open_until, provider, occupation, level, district, kind, mode, fee_cents)
    where withdrawn_at is null;
create index course_offered_by_start on course (next_start, title, code, id) where withdrawn_at is null;
create index course_offered_by_title on course (title, code, id) where withdrawn_at is null;
create index course_offered_by_fee on course (fee_cents, title, code, id) where withdrawn_at is null;
create index class_offering_by_start on class_offering (starts_on) where withdrawn_at is null;
