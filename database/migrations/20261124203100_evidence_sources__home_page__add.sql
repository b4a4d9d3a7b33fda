-- Whose accounts a source names: under this home page the names of accounts are ids of the roster. Null: none are.
alter table evidence_sources add column home_page text;
