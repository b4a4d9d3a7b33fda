-- What a source is and what it may assert: instead of the one right to assess. Every source may tell of practice; what it
-- says beyond its right is kept as practice, with what it claimed.
alter table evidence_sources
  add column kind text not null default 'log',
  add column asserts text[] not null default '{practised}',
  -- Frameworks and competencies that it may assess, each with everything beneath it; null: all.
  add column trusted_ids uuid[];

update evidence_sources set kind = 'own', asserts = '{practised,observed}' where name in ('Proximal', 'Practice and checks');
update evidence_sources set asserts = array_append(asserts, 'assessed') where may_assess;

alter table evidence_sources
  alter column kind drop default,
  alter column asserts drop default,
  drop column may_assess,
  add check (kind in ('own', 'log', 'tool', 'provider', 'assessment')),
  add check (asserts @> array['practised'] and asserts <@ array['practised', 'observed', 'assessed']);

-- What the source called it, when that was beyond its right; null when it is kept as it was told.
alter table evidence add column claimed_kind text;
alter table evidence add check (claimed_kind in ('assessed', 'observed'));
create index evidence__source on evidence (district_id, source_id, recorded_at);
