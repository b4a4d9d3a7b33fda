-- The language a person chose for her screens; null until she does, and no import touches it. Then her device decides,
-- and where it asks for none of ours, the district.
alter table users add column language text check (language in ('en', 'es'));
alter table district_settings add column language text not null default 'en' check (language in ('en', 'es'));
