-- The catalogue, and the dated sessions in which a course is given.
create table courses (
    id             bigint        generated always as identity,
    title          text          not null,
    description    text,
    category       text          not null,
    duration_hours numeric(6, 1) not null,
    price          numeric(12, 3) not null,
    prerequisites  text,
    is_active      boolean       not null default true,
    version        integer       not null default 1,
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    sort_key       text          collate "C" not null generated always as (fold(title)) stored,
    search         text          not null generated always as (fold(title || ' ' || category || ' ' || coalesce(description, ''))) stored,
    constraint courses_pk primary key (id),
    constraint courses_title_length check (length(btrim(title)) > 0 and length(title) <= 200),
    constraint courses_description_length check (length(description) <= 10000),
    constraint courses_category_length check (length(btrim(category)) > 0 and length(category) <= 100),
    constraint courses_duration_in_halves check (duration_hours > 0 and duration_hours * 2 = trunc(duration_hours * 2)),
    constraint courses_price_not_negative check (price >= 0),
    constraint courses_prerequisites_length check (length(prerequisites) <= 5000)
);
create unique index courses_title_unique on courses (lower(title));
create index courses_by_title on courses (sort_key, id);
create index courses_by_category on courses (category, id);
create index courses_by_price on courses (price, id);
create index courses_by_creation on courses (created_at, id);
create index courses_search on courses using gin (search gin_trgm_ops);
create trigger courses_history after insert or update or delete on courses for each row execute function record_history();
create trigger courses_notice after insert or update or delete on courses for each statement execute function notice_change();

-- seats_taken is kept by the enrollments' trigger: the row lock it takes makes the last seat go to exactly one client,
-- and the check refuses both one enrollment too many and a capacity lowered below the seats taken.
create table sessions (
    id            bigint      generated always as identity,
    course_id     bigint      not null,
    trainer_id    bigint,
    start_date    date        not null,
    end_date      date        not null,
    capacity      integer     not null,
    seats_taken   integer     not null default 0,
    location      text,
    notes         text,
    cancelled_at  timestamptz,
    cancel_reason text,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint sessions_pk primary key (id),
    constraint sessions_course foreign key (course_id) references courses,
    constraint sessions_trainer foreign key (trainer_id) references trainers,
    constraint sessions_dates_order check (start_date <= end_date),
    constraint sessions_capacity_range check (capacity between 1 and 10000),
    constraint session_full check (seats_taken between 0 and capacity),
    constraint sessions_location_length check (length(location) <= 200),
    constraint sessions_notes_length check (length(notes) <= 5000),
    constraint sessions_cancel_reason check ((cancelled_at is null) = (cancel_reason is null) and length(btrim(cancel_reason)) between 1 and 500)
);
create index sessions_of_course on sessions (course_id, start_date);
create index sessions_of_trainer on sessions (trainer_id, start_date);
create index sessions_by_start on sessions (start_date, id);
create index sessions_by_end on sessions (end_date, id);
create index sessions_by_creation on sessions (created_at, id);

-- The share lock makes a deactivation that happens at the same time wait, or be seen.
create function guard_session_course() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' or new.course_id <> old.course_id)
       and not coalesce((select is_active from courses where id = new.course_id for share), true) then
        raise exception 'an inactive course takes no session' using errcode = '23514', constraint = 'course_inactive', table = 'sessions';
    end if;
    return new;
end $$;
create trigger sessions_course_active before insert or update of course_id on sessions for each row execute function guard_session_course();

-- A cancelled session stays cancelled.
create function guard_session_cancellation() returns trigger language plpgsql as $$
begin
    if old.cancelled_at is not null and new.cancelled_at is null then
        raise exception 'a cancelled session stays cancelled' using errcode = '23514', constraint = 'session_cancelled', table = 'sessions';
    end if;
    return new;
end $$;
create trigger sessions_stay_cancelled before update of cancelled_at on sessions for each row execute function guard_session_cancellation();

create trigger sessions_history after insert or update or delete on sessions for each row execute function record_history();
create trigger sessions_notice after insert or update or delete on sessions for each statement execute function notice_change();
