-- Who sits where, and the money. Lock order everywhere: sessions, then enrollments, then payments, then receipt_counters.
create table enrollments (
    id              bigint         generated always as identity,
    student_id      bigint         not null,
    session_id      bigint         not null,
    status          text           not null default 'pending',
    price           numeric(12, 3) not null,
    discount        numeric(12, 3) not null default 0,
    discount_reason text,
    amount_paid     numeric(12, 3) not null default 0,
    balance         numeric(12, 3) not null generated always as (price - discount - amount_paid) stored,
    notes           text,
    enrolled_at     timestamptz    not null,
    cancelled_at    timestamptz,
    cancel_reason   text,
    version         integer        not null default 1,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    constraint enrollments_pk primary key (id),
    constraint enrollments_student foreign key (student_id) references students,
    constraint enrollments_session foreign key (session_id) references sessions,
    constraint enrollments_status_known check (status in ('pending', 'paid', 'cancelled')),
    constraint enrollments_price_not_negative check (price >= 0),
    constraint enrollments_discount_range check (discount between 0 and price),
    constraint enrollments_discount_reason check (discount = 0 or length(btrim(discount_reason)) between 1 and 500),
    constraint enrollments_notes_length check (length(notes) <= 5000),
    constraint enrollments_cancel_reason_length check (length(cancel_reason) <= 500),
    constraint enrollments_cancelled_has_date check ((status = 'cancelled') = (cancelled_at is not null)),
    -- A payment above the balance, or a discount below what is already paid, would make the school owe money.
    constraint payment_exceeds_balance check (amount_paid between 0 and price - discount),
    constraint enrollments_paid_means_settled check (status = 'cancelled' or (status = 'paid') = (price - discount - amount_paid = 0))
);
-- A student holds at most one live enrollment per session; cancelled ones stay as history.
create unique index enrollments_live_unique on enrollments (student_id, session_id) where status <> 'cancelled';
create index enrollments_of_student on enrollments (student_id, enrolled_at);
create index enrollments_of_session on enrollments (session_id, status);
create index enrollments_by_date on enrollments (enrolled_at, id);
create index enrollments_by_creation on enrollments (created_at, id);
create index enrollments_pending on enrollments (enrolled_at, id) where status = 'pending';
create index enrollments_by_balance on enrollments (balance, id);

-- The status of a live enrollment follows its balance; nothing leaves 'cancelled'.
create function derive_enrollment_status() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status = 'cancelled' and new.status <> 'cancelled' then
        raise exception 'nothing leaves cancelled' using errcode = '23514', constraint = 'enrollment_cancelled', table = 'enrollments';
    end if;
    if new.status <> 'cancelled' then
        new.status := case when new.price - new.discount - new.amount_paid = 0 then 'paid' else 'pending' end;
    end if;
    return new;
end $$;
create trigger enrollments_status before insert or update on enrollments for each row execute function derive_enrollment_status();

-- Seats follow the live enrollments. The update locks the session's row, so racing clients queue here and the check on sessions decides.
create function count_seats() returns trigger language plpgsql as $$
declare
    freed bigint := case when tg_op <> 'INSERT' and old.status <> 'cancelled' then old.session_id end;
    taken bigint := case when tg_op <> 'DELETE' and new.status <> 'cancelled' then new.session_id end;
    cancelled timestamptz;
begin
    if freed is distinct from taken then
        if freed is not null and taken is not null then
            -- Lowest id first: two transfers in opposite directions must not wait for each other.
            perform from sessions where id in (freed, taken) order by id for no key update;
        end if;
        update sessions set seats_taken = seats_taken - 1 where id = freed;
        update sessions set seats_taken = seats_taken + 1 where id = taken returning cancelled_at into cancelled;
        if cancelled is not null then
            raise exception 'a cancelled session takes nobody' using errcode = '23514', constraint = 'session_cancelled', table = 'enrollments';
        end if;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
-- "enrollments_status" sorts after "enrollments_seats": the status that a client asks for is what counts, and it is only ever live or cancelled.
create trigger enrollments_seats before insert or update of status, session_id or delete on enrollments for each row execute function count_seats();

-- Cancelling a session cancels its open enrollments with it.
create function cancel_enrollments_of_session() returns trigger language plpgsql as $$
begin
    update enrollments
       set status = 'cancelled', cancelled_at = new.cancelled_at, cancel_reason = new.cancel_reason,
           updated_at = new.cancelled_at, version = version + 1
     where session_id = new.id and status <> 'cancelled';
    return null;
end $$;
create trigger sessions_cancel_enrollments after update of cancelled_at on sessions
    for each row when (old.cancelled_at is null and new.cancelled_at is not null) execute function cancel_enrollments_of_session();

create trigger enrollments_history after insert or update or delete on enrollments for each row execute function record_history();
create trigger enrollments_notice after insert or update or delete on enrollments for each statement execute function notice_change();

-- Accounting records: never edited, never deleted. A refund is a negative counter-entry that points at the payment it reverses.
create table payments (
    id              bigint         generated always as identity,
    enrollment_id   bigint         not null,
    amount          numeric(12, 3) not null,
    payment_method  text           not null,
    payment_date    date           not null,
    reference       text,
    notes           text,
    refund_of       bigint,
    receipt_year    integer        not null,
    receipt_number  integer        not null,
    idempotency_key text,
    recorded_by     bigint,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    constraint payments_pk primary key (id),
    constraint payments_enrollment foreign key (enrollment_id) references enrollments,
    constraint payments_refund_of foreign key (refund_of) references payments,
    constraint payments_recorded_by foreign key (recorded_by) references users on delete set null,
    constraint payments_amount_sign check (amount <> 0 and (amount < 0) = (refund_of is not null)),
    constraint payments_method_known check (payment_method in ('cash', 'cheque', 'transfer', 'card', 'other')),
    constraint payments_date_range check (payment_date >= date '1900-01-01'),
    constraint payments_reference_length check (length(reference) <= 100),
    constraint payments_notes_length check (length(notes) <= 5000),
    constraint payments_receipt_unique unique (receipt_year, receipt_number)
);
create unique index payments_idempotency_key_unique on payments (idempotency_key) where idempotency_key is not null;
create index payments_of_enrollment on payments (enrollment_id, id);
create index payments_of_refunded on payments (refund_of) where refund_of is not null;
create index payments_by_recorder on payments (recorded_by) where recorded_by is not null;
create index payments_by_date on payments (payment_date, id);
create index payments_by_creation on payments (created_at, id);
create index payments_by_amount on payments (amount, id);

-- Gapless: the row lock lasts until commit, so a number is given only to a payment that stays.
create table receipt_counters (
    year integer not null,
    last integer not null,
    constraint receipt_counters_pk primary key (year)
);

create function apply_payment() returns trigger language plpgsql as $$
declare
    left_to_refund numeric;
begin
    if new.refund_of is not null then
        select p.amount + coalesce((select sum(r.amount) from payments r where r.refund_of = p.id), 0)
          into left_to_refund
          from payments p
         where p.id = new.refund_of and p.enrollment_id = new.enrollment_id and p.refund_of is null;
        if left_to_refund is null or -new.amount > left_to_refund then
            raise exception 'a refund gives back at most what was paid' using errcode = '23514', constraint = 'refund_exceeds_payment', table = 'payments';
        end if;
    elsif exists (select from enrollments where id = new.enrollment_id and status = 'cancelled') then
        raise exception 'a cancelled enrollment takes no payment' using errcode = '23514', constraint = 'enrollment_cancelled', table = 'payments';
    end if;
    update enrollments
       set amount_paid = amount_paid + new.amount, updated_at = new.created_at, version = version + 1
     where id = new.enrollment_id;
    insert into receipt_counters as c (year, last) values (new.receipt_year, 1)
        on conflict (year) do update set last = c.last + 1
        returning c.last into new.receipt_number;
    return new;
end $$;

-- Locking the enrollment first makes refunds of one payment queue, so that their sum is judged one after the other.
create function lock_paid_enrollment() returns trigger language plpgsql as $$
begin
    perform from enrollments where id = new.enrollment_id for no key update;
    return new;
end $$;
create trigger payments_a_lock before insert on payments for each row execute function lock_paid_enrollment();
create trigger payments_b_apply before insert on payments for each row execute function apply_payment();

create function keep_payment() returns trigger language plpgsql as $$
begin
    -- Erasing a user's account may forget who typed the payment; nothing else of it ever changes.
    if tg_op = 'UPDATE' and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' and new.recorded_by is null then
        return new;
    end if;
    raise exception 'a payment is never changed' using errcode = '23514', constraint = 'payments_append_only', table = 'payments';
end $$;
create trigger payments_append_only before update or delete on payments for each row execute function keep_payment();
create trigger payments_no_truncate before truncate on payments for each statement execute function keep_payment();
create trigger payments_history after insert on payments for each row execute function record_history();
create trigger payments_notice after insert on payments for each statement execute function notice_change();
