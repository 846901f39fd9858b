-- A row of a list says by itself that a certificate's last day is over.

alter table number_list_row drop constraint number_list_row_outcome_check;
alter table number_list_row add constraint number_list_row_outcome_check check (outcome in ('VALID', 'REVOKED',
    'REPLACED', 'EXPIRED', 'NO_MATCH', 'MALFORMED', 'OLDER_SCHEME', 'OTHER_ISSUER', 'INCOMPLETE'));
alter table number_list_row drop constraint number_list_row_check;
alter table number_list_row add constraint number_list_row_check
    check ((outcome in ('VALID', 'REVOKED', 'REPLACED', 'EXPIRED')) = (issued_on is not null));
