-- Nothing asks for a competency's estimates but of named students, whom the primary key finds. The index cost every fold a
-- write, and a plan that took it read a whole district.
drop index mastery__competency;
