-- A trainer's sessions are read by calendar programs under an address that is secret and signed: another number makes another address.
alter table trainers add column calendar_number integer not null default 1;
