-- Openings of links are deleted by age (config/certificate/credentials.yaml, openingsDays).
create index certificate_share_opening_by_time on certificate_share_opening (opened_at);
