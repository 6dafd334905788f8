-- Every sort key and filter of the catalogue's lists finds an index; seats_taken has none, so that enrolling updates a session in place.
drop index courses_by_category;
create index courses_by_category on courses (fold(category) collate "C", id);
create index courses_by_duration on courses (duration_hours, id);
create index trainers_by_first_name on trainers (fold(first_name) collate "C", id);
create index sessions_by_capacity on sessions (capacity, id);
create index sessions_cancelled on sessions (start_date, id) where cancelled_at is not null;

-- A search looks at the course's title, the trainer's name and this.
alter table sessions add column search text not null generated always as (fold(coalesce(location, ''))) stored;
create index sessions_search on sessions using gin (search gin_trgm_ops);
