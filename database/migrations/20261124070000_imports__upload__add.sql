-- A run keeps the name its upload is stored under, until it is over; warnings and other figures are counted too.
alter table imports rename column errors to findings;
alter table imports rename column sample to samples;
alter table imports add column upload text;
alter table imports add column figures jsonb not null default '{}';
alter table imports add column warning_count integer not null default 0;
