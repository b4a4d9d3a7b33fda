-- A student's decisions are read whole, withdrawn ones too: the indexes held only those in force, and a reading of all
-- went through the district's.
drop index openings__student;
create index openings__student on openings (district_id, student_id);
drop index judgments__student;
create index judgments__student on judgments (district_id, student_id);
