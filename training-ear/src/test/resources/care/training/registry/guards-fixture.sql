insert into organization (credit_code, name, kind, district, registered_at, version)
    values ('91610113MJT0000GD1', '守护（测试）', 'NURSERY', '610113', now(), 0);
insert into person (id, account, name, name_key, registered_at, version)
    select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'guard-' || n, '守护', '守护', now(), 0 from generate_series(1, 3) n;
insert into identity_document (id, person_id, type, number_cipher, number_hash, recorded_at)
    values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'PASSPORT', '\x01', '\x0123', now());
insert into staff_member (id, organization, person_ref, person_id) values
    ('00000000-0000-4000-8000-0000000000a1', '91610113MJT0000GD1', 'r1', '00000000-0000-4000-8000-000000000001'),
    ('00000000-0000-4000-8000-0000000000a2', '91610113MJT0000GD1', 'r2', '00000000-0000-4000-8000-000000000002'),
    ('00000000-0000-4000-8000-0000000000a3', '91610113MJT0000GD1', 'r3', '00000000-0000-4000-8000-000000000001');
insert into employment (id, member_id, organization, person_id, position, valid_from, recorded_at, recorded_by) values
    ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000a1', '91610113MJT0000GD1',
        '00000000-0000-4000-8000-000000000001', '保育员', '2026-01-01', now(), 'guard');
insert into person_merge (id, survivor, absorbed, reason, state, proposed_by, proposed_at, version) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002',
        'r', 'PROPOSED', 'one', now(), 0);
insert into person_merge (id, survivor, absorbed, reason, state, proposed_by, proposed_at, decided_by, decided_at,
        undoing_asked_by, undoing_asked_at, undoing_reason, version) values
    ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003',
        'r', 'MERGED', 'one', now(), 'two', now(), 'three', now(), 'r', 0);
insert into person_relation (id, person_id, other_id, kind, declared_by, declared_at) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'RELATIVE', 'one', now());
insert into identity_change (id, person_id, kind, text, reason, state, asked_by, asked_at, version) values
    ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-000000000001', 'NAME', '守护', 'r', 'ASKED', 'one', now(), 0);
insert into identity_change (id, person_id, kind, text, reason, state, by_clerk, asked_by, asked_at, version) values
    ('00000000-0000-4000-8000-0000000000d2', '00000000-0000-4000-8000-000000000001', 'NAME', '守候', 'r', 'ASKED', true, 'one', now(), 0);
insert into selection_record (id, credit_code, body_class, body_code, province, site_serial, occupation, levels, valid_from, valid_to)
    values (gen_random_uuid(), '91610113MJT0000GD1', 'S', '0000', '61', '000001', 'guard', '{5,4}', '2026-01-01', '2026-12-31');
insert into standard_change (id, path, text, hash, effective_from, reason, based_on, proposed_by, proposed_name, proposed_at,
        state, version) values
    ('00000000-0000-4000-8000-0000000000e1', 'guard.yaml', 'x', repeat('0', 64), '2026-01-01', 'r', 1, 'one', 'one', now(), 'PROPOSED', 0);
insert into standard_revision (number, source, change_id, effective_from, recorded_by, recorded_at)
    select max(number) + 1, 'CHANGE', '00000000-0000-4000-8000-0000000000e1', '2026-01-01', 'one', now() from standard_revision;
insert into eligibility_decision (id, person_id, cause, reference, occupation, level, edition, decided_for, revision, verdict, way,
        facts, answer, decided_at, decided_by) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'BOOKING', '00000000-0000-4000-8000-0000000000f1', 'guard', 5, '1',
        '2026-01-01', 1, 'ELIGIBLE', 'x', '{}', '{}', now(), 'one');
insert into qualification (id, person_id, kind, title, issued_on, reference, source, standing) values
    ('00000000-0000-4000-8000-000000000101', '00000000-0000-4000-8000-000000000001', 'DIPLOMA', 't', '2020-01-01', 'guard', 'DECLARED', 'VALID');
insert into evidence (id, person_id, kind, begins_on, reference, qualification_id, state, handed_in_at, handed_in_by, sample, version)
    values ('00000000-0000-4000-8000-000000000111', '00000000-0000-4000-8000-000000000001', 'DIPLOMA', '2020-01-01', 'r',
        '00000000-0000-4000-8000-000000000101', 'WAITING', now(), 'one', 'NONE', 0);
insert into evidence (id, person_id, kind, begins_on, reference, qualification_id, state, handed_in_at, handed_in_by, examined_at,
        examined_by, sample, version)
    values ('00000000-0000-4000-8000-000000000112', '00000000-0000-4000-8000-000000000001', 'DIPLOMA', '2020-01-01', 'r',
        '00000000-0000-4000-8000-000000000101', 'ACCEPTED', now(), 'one', now(), 'two', 'WAITING', 0);
insert into course (id, provider, code, title, hours, mode, district, fee_cents, imported_at, version) values
    ('00000000-0000-4000-8000-000000000121', '91610113MJT0000GD1', 'G', '守护', 10, 'ON_SITE', '610113', 0, now(), 0);
insert into class_offering (id, course_id, code, starts_on, ends_on, seats, seats_taken, place, version) values
    ('00000000-0000-4000-8000-000000000131', '00000000-0000-4000-8000-000000000121', 'K', '2026-01-01', '2026-12-31', 1, 1, 'x', 0);
insert into enrolment (id, person_id, class_id, enrolled_at) values
    ('00000000-0000-4000-8000-000000000141', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000131', now());
insert into waiting_place (id, person_id, class_id, joined_at, state, version) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000131', now(), 'WAITING', 0);
insert into enrolment_fee (id, enrolment_id, number, state, amount_cents, recorded_by, recorded_at) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000141', 1, 'DUE', 100, 'one', now());
insert into filing_step (credit_code, number, state, since, recorded_at, recorded_by) values
    ('91610113MJT0000GD1', 1, 'REGISTERED', '2026-01-01', now(), 'one');
insert into organization_status (id, credit_code, kind, valid_from, document, recorded_at, recorded_by, version) values
    (gen_random_uuid(), '91610113MJT0000GD1', 'PILOT', '2026-01-01', 'd', now(), 'one', 0);
insert into guidance_post (id, person_id, area, from_on, appointed_by, appointed_at, version) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', '610113', '2026-01-01', 'one', now(), 0);
insert into guidance_visit (id, worker_id, area, household, kinds, held_on, occasion, topics, recorded_at, digest) values
    ('00000000-0000-4000-8000-000000000151', '00000000-0000-4000-8000-000000000001', '610113', '\x01', '{UNDER_THREE}', '2026-01-02',
        'HOME_VISIT', '{PLAY}', now(), '\x01');
insert into organization (credit_code, name, kind, district, registered_at, version)
    values ('51610113MJT0000GD3', '守护考评（测试）', 'EVALUATION_BODY', '610113', now(), 0);
insert into site (id, organization, name, address, district, recorded_at) values
    ('00000000-0000-4000-8000-000000000161', '51610113MJT0000GD3', '守护', 'x', '610113', now());
insert into exam_session (id, occupation, level, edition, organizer, site_id, theory_at, skills_at, seats, seats_taken,
        registration_opens, registration_closes, mode, scheduled_at, scheduled_by, standards_revision)
    select ('00000000-0000-4000-8000-00000000017' || n)::uuid, '4-10-01-03', 5, '2021', '51610113MJT0000GD3',
        '00000000-0000-4000-8000-000000000161', timestamptz '2026-03-01 09:00+08' + n * interval '1 day',
        timestamptz '2026-03-01 14:00+08' + n * interval '1 day', 4, 2, '2026-02-01', '2026-02-20', 'FIRST_COME', now(), 'one', 1
    from generate_series(1, 2) n;
insert into booking (id, session_id, person_id, seat, way, decision, state, booked_at, booked_by) values
    ('00000000-0000-4000-8000-000000000181', '00000000-0000-4000-8000-000000000171', '00000000-0000-4000-8000-000000000001', 1,
        'x', '{}', 'BOOKED', now(), 'one'),
    ('00000000-0000-4000-8000-000000000182', '00000000-0000-4000-8000-000000000172', '00000000-0000-4000-8000-000000000001', 1,
        'x', '{}', 'BOOKED', now(), 'one'),
    ('00000000-0000-4000-8000-000000000183', '00000000-0000-4000-8000-000000000171', '00000000-0000-4000-8000-000000000002', 2,
        'x', '{}', 'BOOKED', now(), 'one');
insert into result (id, booking_id, session_id, person_id, theory, passed, state, published_at, published_by, notice_ends_on) values
    ('00000000-0000-4000-8000-000000000191', '00000000-0000-4000-8000-000000000181', '00000000-0000-4000-8000-000000000171',
        '00000000-0000-4000-8000-000000000001', 70, false, 'PUBLISHED', now(), 'one', '2026-03-20'),
    ('00000000-0000-4000-8000-000000000192', '00000000-0000-4000-8000-000000000182', '00000000-0000-4000-8000-000000000172',
        '00000000-0000-4000-8000-000000000001', 70, false, 'PUBLISHED', now(), 'one', '2026-03-20'),
    ('00000000-0000-4000-8000-000000000193', '00000000-0000-4000-8000-000000000183', '00000000-0000-4000-8000-000000000171',
        '00000000-0000-4000-8000-000000000002', 70, false, 'PUBLISHED', now(), 'one', '2026-03-20');
insert into ban (id, role, deciding_authority, document_number, decided_on, legal_basis, kind, scope, starts_on, ends_on, life, state,
        proposed_by, proposed_at, version)
    select ('00000000-0000-4000-8000-00000000019' || n)::uuid, 'PERPETRATOR', 'x', 'x', '2026-01-01', 'L10', 'ADMIN_TERM',
        'CHILDCARE', '2026-01-01', '2028-12-31', false, 'PROPOSED', 'one', now(), 0 from unnest(array[1, 2, 4]) n;
insert into ban (id, role, deciding_authority, kind, scope, starts_on, ends_on, life, state, proposed_by, proposed_at, version)
    values ('00000000-0000-4000-8000-000000000193', 'PERPETRATOR', 'x', 'SUSPENDED_PENDING', 'CHILDCARE', '2026-01-01', '2026-01-10',
        false, 'PROPOSED', 'one', now(), 0);
update ban set state = 'IN_FORCE', approved_by = 'two', approved_at = now() where id::text like '00000000-0000-4000-8000-00000000019_';
insert into ban_amendment (id, ban_id, number, kind, reason, authority, document_number, decided_on, starts_on, ends_on, life, state,
        proposed_by, proposed_at, version)
    values ('00000000-0000-4000-8000-0000000001a1', '00000000-0000-4000-8000-000000000191', 1, 'SHORTENED', 'APPEAL', 'x', 'x',
        '2026-02-01', '2026-01-01', '2027-12-31', false, 'PROPOSED', 'one', now(), 0);
insert into ban_amendment (id, ban_id, number, kind, reason, authority, document_number, decided_on, starts_on, ends_on, life, state,
        proposed_by, proposed_at, version)
    values ('00000000-0000-4000-8000-0000000001a2', '00000000-0000-4000-8000-000000000194', 1, 'IDENTIFIED', 'IDENTITY_KNOWN', 'x', 'x',
        '2026-02-01', '2026-01-01', '2028-12-31', false, 'PROPOSED', 'one', now(), 0);
insert into ban_amendment_document (id, amendment_id, ban_id, type, number_cipher, number_hash) values ('00000000-0000-4000-8000-0000000001a3',
    '00000000-0000-4000-8000-0000000001a2', '00000000-0000-4000-8000-000000000194', 'PASSPORT', '\x01', '\x01');
insert into ban_amendment_name (id, amendment_id, ban_id, text) values ('00000000-0000-4000-8000-0000000001a4',
    '00000000-0000-4000-8000-0000000001a2', '00000000-0000-4000-8000-000000000194', '甲');
insert into ban_objection (id, ban_id, filed_at, recorded_by, answer_due_on)
    values ('00000000-0000-4000-8000-0000000001b1', '00000000-0000-4000-8000-000000000191', now(), 'one', '2026-03-01'),
        ('00000000-0000-4000-8000-0000000001b2', '00000000-0000-4000-8000-000000000192', now(), 'one', '2026-03-01');
insert into ban_objection_answer (objection_id, outcome, document_number, answered_on, recorded_by, recorded_at)
    values ('00000000-0000-4000-8000-0000000001b2', 'UPHELD', 'x', '2026-02-01', 'one', now());
insert into credential_check (id, organization, account, purpose, legal_basis, subject_cipher, document_hash, outcome, identity, list_as_of,
        list_epoch, checked_at, review_due_on, receipt_cipher) values
    ('00000000-0000-4000-8000-000000000195', '51610113MJT0000GD3', 'one', 'PRE_EMPLOYMENT', 'STATUTORY_DUTY', '\x01', '\x01', 'NO_RECORD',
        'NOT_REGISTERED', now(), 0, now(), '2027-01-01', '\x01');
insert into check_batch (id, organization, account, language, total, handed_in_at) values
    ('00000000-0000-4000-8000-000000000196', '51610113MJT0000GD3', 'one', 'zh', 2, now());
insert into check_batch_row (id, batch_id, position, row_number, outcome, check_id, content_cipher) values
    ('00000000-0000-4000-8000-000000000197', '00000000-0000-4000-8000-000000000196', 1, 2, 'NO_RECORD',
        '00000000-0000-4000-8000-000000000195', null),
    ('00000000-0000-4000-8000-000000000198', '00000000-0000-4000-8000-000000000196', 2, 3, 'WAITING', null, '\x01');
insert into validity_request (id, kind, subject_id, person_id, former_end, way, hours, edition, state, asked_by, asked_at, decided_by,
        decided_at, version) values
    ('00000000-0000-4000-8000-000000000201', 'ASSESSOR_CARD', '00000000-0000-4000-8000-000000000211',
        '00000000-0000-4000-8000-000000000001', '2026-06-30', 'HOURS', 24, 'e', 'GRANTED', 'one', now(), 'one', now(), 0);
insert into validity_request (id, kind, subject_id, person_id, former_end, way, exam_body, exam_on, exam_reference, edition, state,
        asked_by, asked_at, version) values
    ('00000000-0000-4000-8000-000000000202', 'ASSESSOR_CARD', '00000000-0000-4000-8000-000000000212',
        '00000000-0000-4000-8000-000000000001', '2026-06-30', 'EXAM', 'b', '2026-05-01', 'r', 'e', 'WAITING', 'one', now(), 0);
insert into validity_renewal (request_id, subject_id, former_end, from_day, to_day, edition, granted_by, granted_at) values
    ('00000000-0000-4000-8000-000000000201', '00000000-0000-4000-8000-000000000211', '2026-06-30', '2026-07-01', '2029-06-30', 'e',
        'one', now());
insert into validity_reminder (id, kind, subject_id, person_id, ends_on, days, sent_at) values
    (gen_random_uuid(), 'ASSESSOR_CARD', '00000000-0000-4000-8000-000000000211', '00000000-0000-4000-8000-000000000001', '2026-06-30',
        7, now());
insert into certificate_layout_change (id, text, hash, reason, based_on, proposed_by, proposed_name, proposed_at, state, version)
    values ('00000000-0000-4000-8000-0000000001e1', 'guard', repeat('0', 64), 'r', 1, 'one', 'one', now(), 'PROPOSED', 0);
insert into alert (id, organization, kind, person_id, cause, raised_at, acknowledge_by)
    values ('00000000-0000-4000-8000-0000000001b1', '91610113MJT0000GD1', 'BARRED', '00000000-0000-4000-8000-000000000001', 'BAN:guard', now(),
        now() + interval '1 day');
insert into alert_acknowledgement (alert_id, acknowledged_by, acknowledged_at)
    values ('00000000-0000-4000-8000-0000000001b1', 'one', now());
insert into alert_escalation (alert_id, escalated_at) values ('00000000-0000-4000-8000-0000000001b1', now());
insert into webhook_event (id, organization, type, body, occurred_at, next_at)
    values ('00000000-0000-4000-8000-0000000001c1', '91610113MJT0000GD1', 'guard', '{}', now(), now());
insert into watch_day (day, looked_at) values ('2020-01-01', now());

-- two possible matches: one that an official has proposed a verdict for, and one whose ban is an exact hit
insert into ban (id, role, deciding_authority, document_number, legal_basis, kind, scope, life, state, proposed_by, proposed_at, version) values
    ('00000000-0000-4000-8000-000000000200', 'PERPETRATOR', '法院', '1 号', 'L8', 'COURT_LIFE', 'CLOSE_CONTACT_MINORS', true, 'PROPOSED', 'one', now(), 0);
insert into credential_check (id, organization, account, purpose, legal_basis, subject_cipher, document_hash, outcome, identity, case_number, list_as_of, list_epoch, checked_at, review_due_on, receipt_cipher) values
    ('00000000-0000-4000-8000-000000000221', '91610113MJT0000GD1', 'guard', 'ANNUAL_REVIEW', 'STATUTORY_DUTY', ''::bytea, ''::bytea, 'POSSIBLE_MATCH', 'NOT_REGISTERED', 'guard-1', now(), 0, now(), '2030-01-01', ''::bytea),
    ('00000000-0000-4000-8000-000000000222', '91610113MJT0000GD1', 'guard', 'ANNUAL_REVIEW', 'STATUTORY_DUTY', ''::bytea, ''::bytea, 'POSSIBLE_MATCH', 'NOT_REGISTERED', 'guard-2', now(), 0, now(), '2030-01-01', ''::bytea);
insert into match_case (id, number, check_id, opened_at, due_on) values
    ('00000000-0000-4000-8000-000000000201', 'guard-1', '00000000-0000-4000-8000-000000000221', now(), '2030-01-01'),
    ('00000000-0000-4000-8000-000000000202', 'guard-2', '00000000-0000-4000-8000-000000000222', now(), '2030-01-01');
-- one that hangs on an alert, and an alert about a check, on which none does
insert into match_case (id, number, alert_id, question, opened_at, due_on) values
    ('00000000-0000-4000-8000-000000000203', 'guard-3', '00000000-0000-4000-8000-0000000001b1', '\x01', now(), '2030-01-01');
insert into alert (id, organization, kind, check_id, cause, raised_at, acknowledge_by)
    values ('00000000-0000-4000-8000-0000000001b2', '91610113MJT0000GD1', 'LATE_BARRED', '00000000-0000-4000-8000-000000000221', 'LATE:guard',
        now(), now() + interval '1 day');
insert into case_candidate (case_id, ban_id, exact) values
    ('00000000-0000-4000-8000-000000000201', '00000000-0000-4000-8000-000000000200', false),
    ('00000000-0000-4000-8000-000000000202', '00000000-0000-4000-8000-000000000200', true);
insert into case_decision (id, case_id, verdict, reason, proposed_by, proposed_at, settled_by, settled_at, confirmed) values
    ('00000000-0000-4000-8000-000000000211', '00000000-0000-4000-8000-000000000201', 'NOT_SAME_PERSON', 'OTHER_BIRTH_DATE', 'one', now(), null, null, null),
    ('00000000-0000-4000-8000-000000000212', '00000000-0000-4000-8000-000000000201', 'NOT_SAME_PERSON', 'OTHER_BIRTH_DATE', 'one', now(), 'two', now(), false);

insert into check_name (check_id, checked_at, edition, keys) values ('00000000-0000-4000-8000-000000000222', now(), 1, '{1}');

-- a refusal, and a query to the police that was corrected
insert into refusal_notice (id, check_id, organization, reason, issued_by, issued_at, review_until) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000221', '91610113MJT0000GD1', 'BARRED', 'one', now(), '2030-01-01');
insert into police_letter (id, organization, subject_cipher, document_hash, lettered_on, result, corrects, recorded_by, recorded_at) values
    ('00000000-0000-4000-8000-000000000231', '91610113MJT0000GD1', ''::bytea, ''::bytea, '2026-01-01', 'PENDING', null, 'one', now()),
    ('00000000-0000-4000-8000-000000000232', '91610113MJT0000GD1', ''::bytea, ''::bytea, '2026-01-02', 'PENDING', '00000000-0000-4000-8000-000000000231', 'one', now());

-- an organization that has checked, and once looked like guessing
insert into check_allowance (organization, day, used) values ('91610113MJT0000GD1', '2026-01-01', 50);
insert into check_alarm (id, organization, kind, day, raised_at, found) values
    (gen_random_uuid(), '91610113MJT0000GD1', 'CONSECUTIVE_NUMBERS', '2026-01-01', now(), 6);
insert into ban_scan (id, ban_id, media_type, bytes, content_hash, cipher, kept_by, kept_at)
    values ('00000000-0000-4000-8000-0000000001c1', '00000000-0000-4000-8000-000000000191', 'image/png', 1, '\x01', '\x02', 'one', now());
insert into decision_list (id, state, authority, row_count, content_hash, uploaded_by, uploaded_at, version) values
    ('00000000-0000-4000-8000-000000000220', 'WAITING', 'x', 1, '\x01', 'one', now(), 0);
insert into decision_list_row (id, list_id, position, row_number, previewed, state, content_cipher) values
    ('00000000-0000-4000-8000-000000000221', '00000000-0000-4000-8000-000000000220', 1, 2, 'REFUSED', 'REFUSED', '\x01');

-- a key that is retired, and the rotation away from it
insert into closed_field_key (key, id, closed_at, retired_at, retired_by) values (7, gen_random_uuid(), now(), now(), 'one');
insert into field_rotation (id, to_key, asked_by, asked_at, total, ended_at) values
    ('00000000-0000-4000-8000-000000000240', 8, 'one', '2026-01-01', 0, '2026-01-01');

-- a certificate whose name was corrected, with a photograph that is being put on it, and one whose correction nobody has taken up
insert into certificate_signer (fingerprint, subject, certificate, first_used_at) values (repeat('0', 64), 'guard', '\x01', now())
    on conflict do nothing;
insert into certificate (id, number, result_id, person_id, holder_name, document_type, document_cipher, occupation, occupation_name,
        occupation_name_en, level, issuer, issuer_name, issued_on, verification_code, status, status_since)
    select ('00000000-0000-4000-8000-00000000025' || n)::uuid, 'S00006199999926500000' || n,
        ('00000000-0000-4000-8000-00000000019' || n)::uuid, '00000000-0000-4000-8000-000000000001', '守护', 'PASSPORT', '\x01',
        '4-10-01-03', '保育师', 'x', 5, '51610113MJT0000GD3', 'x', '2026-04-01', 'AAAACCCCDDDD', 'VALID', now()
    from generate_series(1, 2) n;
insert into certificate_file (certificate_id, sha256, signer, signed_at, pdf_cipher)
    select id, decode(md5(id::text) || md5(id::text), 'hex'), repeat('0', 64), now(), '\x01' from certificate
    where number like 'S00006199999926500000_';
insert into certificate_change (id, certificate_id, kind, note, old_name, new_name, verification_code, state, proposed_by, proposed_at,
        decided_by, decided_at, done_at) values
    ('00000000-0000-4000-8000-000000000261', '00000000-0000-4000-8000-000000000251', 'CORRECTION', 'n', '守护', '守望', 'EEEEFFFFGGGG',
        'DONE', 'one', now(), 'two', now(), now()),
    ('00000000-0000-4000-8000-000000000262', '00000000-0000-4000-8000-000000000251', 'PHOTOGRAPH', 'n', null, null, 'HHHHJJJJKKKK',
        'APPROVED', 'one', now(), 'two', now(), null),
    ('00000000-0000-4000-8000-000000000263', '00000000-0000-4000-8000-000000000252', 'PHOTOGRAPH', 'n', null, null, null,
        'APPROVED', 'one', now(), 'two', now(), null);
insert into certificate_former_file (id, certificate_id, change_id, sha256, signer, signed_at, pdf_cipher, verification_code, replaced_at)
    select '00000000-0000-4000-8000-000000000271', certificate_id, '00000000-0000-4000-8000-000000000261', sha256, signer, signed_at,
        pdf_cipher, 'AAAACCCCDDDD', now()
    from certificate_file where certificate_id = '00000000-0000-4000-8000-000000000251';
