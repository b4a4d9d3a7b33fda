-- Whether a student met an item before, and when last: asked for every item that may be served to her.
create index attempts__student_item on attempts (district_id, student_id, item_id, served_at);
