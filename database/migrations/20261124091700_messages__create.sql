-- Words between people about one student. Between the adults at school and at home (`family_messages`, which the
-- student does not read), from an adult to the student (`student_messages`), and an adult's own notes for colleagues.
create table family_messages (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  sender_id uuid not null,
  body text not null,
  sent_at timestamptz not null,
  primary key (district_id, id)
);
create index family_messages__student on family_messages (district_id, student_id, sent_at);

create table student_messages (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  sender_id uuid not null,
  kind text not null,
  body text not null,
  competency_id uuid,
  sent_at timestamptz not null,
  primary key (district_id, id),
  check (kind in ('hint', 'nudge', 'message'))
);
create index student_messages__student on student_messages (district_id, student_id, sent_at);

create table message_reads (
  district_id uuid not null,
  message_id uuid not null,
  reader_id uuid not null,
  student_id uuid not null,
  read_at timestamptz not null,
  primary key (district_id, message_id, reader_id)
);

create table notes (
  district_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  author_id uuid not null,
  body text not null,
  competency_id uuid,
  written_at timestamptz not null,
  primary key (district_id, id)
);
create index notes__student on notes (district_id, student_id, written_at);

alter table family_messages add foreign key (district_id, student_id) references users (district_id, id);
alter table family_messages add foreign key (district_id, sender_id) references users (district_id, id);
alter table student_messages add foreign key (district_id, student_id) references users (district_id, id);
alter table student_messages add foreign key (district_id, sender_id) references users (district_id, id);
alter table message_reads add foreign key (district_id, reader_id) references users (district_id, id);
alter table notes add foreign key (district_id, student_id) references users (district_id, id);
alter table notes add foreign key (district_id, author_id) references users (district_id, id);
