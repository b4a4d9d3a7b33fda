-- Evidence that no longer counts: voided by its source, or by a person with a reason. It stays as it was told, with who
-- took it back and why. `withdrawn_by` is null when its source did.
alter table evidence
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text,
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
