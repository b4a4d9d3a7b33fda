-- Estimates are written again with every answer: room beside them keeps a new version on the same page, and no index is
-- written. New pages have it; old ones get it when they are filled anew.
alter table mastery set (fillfactor = 60);
alter table student_abilities set (fillfactor = 60);
