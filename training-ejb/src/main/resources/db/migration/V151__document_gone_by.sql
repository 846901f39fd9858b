-- Which of her documents a person goes by on certificates and lists, where a clerk named one: the one named last. Otherwise it
-- is her mainland resident ID, and without one whatever was recorded last.
alter table identity_document
    add chosen_at timestamptz,
    add chosen_by text,
    add constraint chosen_by_somebody check ((chosen_at is null) = (chosen_by is null));
