-- Students and trainers. An e-mail is optional and shared by families; homonyms exist: neither is unique.
create table students (
    id            bigint      generated always as identity,
    user_id       bigint,
    first_name    text        not null,
    last_name     text        not null,
    date_of_birth date,
    phone         text,
    email         text,
    address       text,
    postal_code   text,
    city          text,
    country       text,
    notes         text,
    anonymised_at timestamptz,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    sort_key      text        collate "C" not null generated always as (fold(last_name || ' ' || first_name)) stored,
    search        text        not null generated always as (fold(
        last_name || ' ' || first_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(city, ''))) stored,
    constraint students_pk primary key (id),
    constraint students_user foreign key (user_id) references users on delete set null,
    constraint students_user_unique unique (user_id),
    constraint students_first_name_length check (length(btrim(first_name)) > 0 and length(first_name) <= 100),
    constraint students_last_name_length check (length(btrim(last_name)) > 0 and length(last_name) <= 100),
    -- The school's own "today" is checked by the application; this bound holds in every time zone.
    constraint students_date_of_birth_range check (date_of_birth >= date '1900-01-01' and date_of_birth <= current_date),
    constraint students_phone_e164 check (is_e164(phone)),
    constraint students_email_form check (is_email(email)),
    constraint students_country_code check (country ~ '^[A-Z]{2}$'),
    constraint students_address_length check (length(address) <= 500),
    constraint students_postal_code_length check (length(postal_code) <= 20),
    constraint students_city_length check (length(city) <= 100),
    constraint students_notes_length check (length(notes) <= 5000)
);
create index students_by_name on students (sort_key, id);
create index students_by_first_name on students (fold(first_name) collate "C", id);
create index students_by_birth on students (date_of_birth, id);
create index students_by_creation on students (created_at, id);
create index students_by_city on students (fold(city) collate "C", id);
create index students_search on students using gin (search gin_trgm_ops);
create trigger students_history after insert or update or delete on students for each row execute function record_history();
create trigger students_notice after insert or update or delete on students for each statement execute function notice_change();

-- A list of texts: at least one, none blank, none twice (whatever the case).
create function is_specialties(jsonb) returns boolean
    language sql immutable strict parallel safe
    return case when jsonb_typeof($1) <> 'array' then false
           else (select count(*) between 1 and 30
                    and count(*) = count(distinct lower(btrim(t.value #>> '{}')))
                    and bool_and(jsonb_typeof(t.value) = 'string' and length(btrim(t.value #>> '{}')) between 1 and 100)
                   from jsonb_array_elements($1) as t(value)) end;

create function texts_of(jsonb) returns text
    language sql immutable strict parallel safe
    return (select string_agg(t.value, ' ') from jsonb_array_elements_text($1) as t(value));

create table trainers (
    id            bigint      generated always as identity,
    user_id       bigint,
    first_name    text        not null,
    last_name     text        not null,
    specialties   jsonb       not null,
    date_of_birth date,
    phone         text,
    email         text,
    address       text,
    postal_code   text,
    city          text,
    country       text,
    notes         text,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    sort_key      text        collate "C" not null generated always as (fold(last_name || ' ' || first_name)) stored,
    search        text        not null generated always as (fold(
        last_name || ' ' || first_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || texts_of(specialties))) stored,
    constraint trainers_pk primary key (id),
    constraint trainers_user foreign key (user_id) references users on delete set null,
    constraint trainers_user_unique unique (user_id),
    constraint trainers_first_name_length check (length(btrim(first_name)) > 0 and length(first_name) <= 100),
    constraint trainers_last_name_length check (length(btrim(last_name)) > 0 and length(last_name) <= 100),
    constraint trainers_specialties_list check (is_specialties(specialties)),
    constraint trainers_date_of_birth_range check (date_of_birth >= date '1900-01-01' and date_of_birth <= current_date),
    constraint trainers_phone_e164 check (is_e164(phone)),
    constraint trainers_email_form check (is_email(email)),
    constraint trainers_country_code check (country ~ '^[A-Z]{2}$'),
    constraint trainers_address_length check (length(address) <= 500),
    constraint trainers_postal_code_length check (length(postal_code) <= 20),
    constraint trainers_city_length check (length(city) <= 100),
    constraint trainers_notes_length check (length(notes) <= 5000)
);
create index trainers_by_name on trainers (sort_key, id);
create index trainers_by_creation on trainers (created_at, id);
create index trainers_search on trainers using gin (search gin_trgm_ops);
create trigger trainers_history after insert or update or delete on trainers for each row execute function record_history();
create trigger trainers_notice after insert or update or delete on trainers for each statement execute function notice_change();
