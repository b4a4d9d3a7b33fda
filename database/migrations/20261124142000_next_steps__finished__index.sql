-- What worked for others on a competency asks every finished step on it: without this, every step of the district.
create index next_steps__finished on next_steps (district_id, competency_id) where state = 'finished';
