-- How often somebody sat another part again, without passing it, while this passed part counted: a standard allows so many.
alter table qualification
    add resits integer not null default 0 check (resits >= 0),
    add constraint resits_of_a_passed_part check (kind = 'PASSED_PART' or resits = 0);
