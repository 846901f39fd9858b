-- While a batch waits for the signing service it says for what, by a code of the problem catalogue.
alter table certificate_batch add column resting_for text check (resting_for ~ '^[A-Z][A-Z_]{2,39}$');
update certificate_batch set resting_for = 'SIGNING_UNAVAILABLE' where resting_until is not null;
alter table certificate_batch add constraint batch_rests_for_a_reason
    check ((resting_until is null) = (resting_for is null));
