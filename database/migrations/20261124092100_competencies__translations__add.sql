-- What a framework and its competencies are called in other languages: {"es": {"title", "statement", "strand"}}, read
-- out of `source`. What has no translation is told in the framework's own words. Frameworks that are here already get
-- theirs when their package is imported again.
alter table competencies add column translations jsonb not null default '{}';
alter table frameworks add column translations jsonb not null default '{}';
