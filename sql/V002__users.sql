-- Accounts, the sessions they opened, and what guards the door.
create table users (
    id            bigint      generated always as identity,
    email         text        not null,
    password_hash text,
    role          text        not null,
    is_active     boolean     not null default true,
    language      text,
    last_login_at timestamptz,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint users_pk primary key (id),
    constraint users_role_known check (role in ('admin', 'trainer', 'student')),
    constraint users_language_known check (language in ('fr', 'en')),
    constraint users_email_form check (is_email(email))
);
create unique index users_email_unique on users (lower(email));
create index users_created on users (created_at, id);

-- A school without an admin who can sign in is locked out for good. Two admins who disable each other meet at the advisory lock.
create function keep_last_admin() returns trigger language plpgsql as $$
begin
    if old.role = 'admin' and old.is_active and old.password_hash is not null
       and (tg_op = 'DELETE' or new.role <> 'admin' or not new.is_active or new.password_hash is null) then
        perform pg_advisory_xact_lock(hashtext('ecole.last_admin'));
        if not exists (select from users where role = 'admin' and is_active and password_hash is not null and id <> old.id) then
            raise exception 'the last enabled admin stays' using errcode = '23514', constraint = 'users_last_admin', table = 'users';
        end if;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger users_last_admin before update or delete on users for each row execute function keep_last_admin();
create trigger users_history after insert or update or delete on users for each row execute function record_history();
create trigger users_notice after insert or update or delete on users for each statement execute function notice_change();

-- One row per signed-in device: a chain of refresh tokens of which only the newest (and, for a few seconds, the one before) is good.
create table auth_sessions (
    id                    uuid        not null,
    user_id               bigint      not null,
    refresh_hash          bytea       not null,
    previous_refresh_hash bytea,
    rotated_at            timestamptz not null,
    created_at            timestamptz not null,
    last_used_at          timestamptz not null,
    expires_at            timestamptz not null,
    ends_at               timestamptz not null,
    revoked_at            timestamptz,
    address               text,
    user_agent            text,
    constraint auth_sessions_pk primary key (id),
    constraint auth_sessions_user foreign key (user_id) references users on delete cascade
);
create index auth_sessions_of_user on auth_sessions (user_id);
create unique index auth_sessions_refresh on auth_sessions (refresh_hash);
create index auth_sessions_previous on auth_sessions (previous_refresh_hash) where previous_refresh_hash is not null;
create index auth_sessions_end on auth_sessions (ends_at);
create trigger auth_sessions_notice after update or delete on auth_sessions for each statement execute function notice_change();

-- Invitations and forgotten passwords: single use, short-lived, only the hash is kept.
create table one_time_tokens (
    token_hash bytea       not null,
    user_id    bigint      not null,
    purpose    text        not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    constraint one_time_tokens_pk primary key (token_hash),
    constraint one_time_tokens_user foreign key (user_id) references users on delete cascade,
    constraint one_time_tokens_purpose_known check (purpose in ('invitation', 'reset'))
);
create index one_time_tokens_of_user on one_time_tokens (user_id);

-- Failed sign-ins, counted per account and per address by all instances together; the key is a hash, never a person's address.
create table login_attempts (
    key        text        not null,
    failures   integer     not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    constraint login_attempts_pk primary key (key),
    constraint login_attempts_failures_positive check (failures > 0)
);
create index login_attempts_age on login_attempts (last_at);
