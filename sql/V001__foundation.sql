-- What every table leans on: search without accents, the school's settings, secrets shared by instances, history, change notices.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- unaccent() is only STABLE because its dictionary could change; naming the dictionary lets indexes and generated columns use it.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create function is_email(text) returns boolean
    language sql immutable strict parallel safe
    return length($1) <= 254 and $1 ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$';

create function is_e164(text) returns boolean
    language sql immutable strict parallel safe
    return $1 ~ '^\+[1-9][0-9]{3,14}$';

-- One row: the school. It appears when the set-up is done; until then the application shows the set-up page only.
create table settings (
    id             smallint    not null default 1,
    school_name    text        not null,
    time_zone      text        not null,
    currency       text        not null,
    country        text        not null,
    language       text        not null,
    address        text,
    phone          text,
    email          text,
    receipt_footer text,
    version        integer     not null default 1,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint settings_pk primary key (id),
    constraint settings_single_row check (id = 1),
    constraint settings_school_name_length check (length(btrim(school_name)) between 1 and 100),
    constraint settings_currency_code check (currency ~ '^[A-Z]{3}$'),
    constraint settings_country_code check (country ~ '^[A-Z]{2}$'),
    constraint settings_language_known check (language in ('fr', 'en')),
    constraint settings_phone_e164 check (is_e164(phone)),
    constraint settings_email_form check (is_email(email))
);

-- Made at the first start and shared by every instance on this database: token signing key, set-up code.
create table secrets (
    name       text        not null,
    value      text        not null,
    created_at timestamptz not null,
    constraint secrets_pk primary key (name)
);

-- Who changed what and when. Rows are written by triggers, in the transaction of the change.
create table history (
    id        bigint      generated always as identity,
    resource  text        not null,
    record_id bigint      not null,
    action    text        not null,
    actor_id  bigint,
    at        timestamptz not null,
    changes   jsonb       not null,
    constraint history_pk primary key (id),
    constraint history_action_known check (action in ('created', 'updated', 'deleted'))
);
create index history_record on history (resource, record_id, id desc);
create index history_actor on history (actor_id) where actor_id is not null;

-- The application tells each transaction who acts and at what instant (its clock); a hand-made change has neither.
create function acting_user() returns bigint
    language sql stable
    return nullif(current_setting('ecole.actor', true), '')::bigint;

create function acting_instant() returns timestamptz
    language sql stable
    return coalesce(nullif(current_setting('ecole.instant', true), '')::timestamptz, clock_timestamp());

-- Derived and technical columns say nothing to a reader; a password only tells that it changed.
create function record_history() returns trigger language plpgsql as $$
declare
    hidden constant text[] := array ['search', 'sort_key', 'version', 'created_at', 'updated_at', 'seats_taken', 'balance', 'last_login_at'];
    before  jsonb := '{}';
    after   jsonb := '{}';
    changed jsonb;
begin
    if tg_op <> 'INSERT' then before := to_jsonb(old) - hidden; end if;
    if tg_op <> 'DELETE' then after := to_jsonb(new) - hidden; end if;
    select jsonb_object_agg(key, case when key = 'password_hash' then '["***", "***"]'
                                      else jsonb_build_array(before -> key, after -> key) end)
      into changed
      from jsonb_object_keys(before || after) as key
     where coalesce(before -> key, 'null') <> coalesce(after -> key, 'null');
    if changed is not null then
        insert into history (resource, record_id, action, actor_id, at, changes)
        values (tg_table_name,
                case when tg_op = 'DELETE' then old.id else new.id end,
                case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
                acting_user(), acting_instant(), changed);
    end if;
    return null;
end $$;

-- Append-only. The one exception is the right to erasure (GDPR art. 17): anonymising a person blanks the values in the past too.
create function keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('ecole.erasing', true) = 'on' then
        return new;
    end if;
    raise exception 'history is append-only' using errcode = '23514', constraint = 'history_append_only', table = 'history';
end $$;
create trigger history_append_only before update or delete on history for each row execute function keep_history();
create trigger history_no_truncate before truncate on history for each statement execute function keep_history();

-- Other instances (and open pages) learn at commit which table changed, so that they forget what they remembered of it.
create function notice_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('ecole_changes', tg_table_name);
    return null;
end $$;

create trigger settings_history after insert or update or delete on settings for each row execute function record_history();
create trigger settings_notice after insert or update or delete on settings for each statement execute function notice_change();
