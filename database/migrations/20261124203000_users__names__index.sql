-- Who an outside account or address is, asked while its statement waits to be stored.
create index users__email on users (district_id, lower(email)) where email is not null;
create index users__sourced_id on users (district_id, sourced_id);
create index users__username on users (district_id, username) where username is not null;
