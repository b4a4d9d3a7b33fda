-- When a competency left its framework's package: it stays (mastery points to it) and the export no longer holds it.
-- The licence of a framework is shown wherever its statements are.
alter table competencies add column withdrawn_at timestamptz;
alter table frameworks add column license jsonb;
