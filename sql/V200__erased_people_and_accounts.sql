-- Whoever was anonymised stays so, together with what was typed about them elsewhere.
create function keep_anonymised() returns trigger language plpgsql as $$
begin
    raise exception 'an anonymised student stays as they are' using errcode = '23514', constraint = 'student_anonymised', table = 'students';
end $$;
create trigger students_anonymised before update on students
    for each row when (old.anonymised_at is not null) execute function keep_anonymised();

-- Sharing the student's row makes enrolling and anonymising wait for each other. "enrollments_anonymised" sorts before "enrollments_seats":
-- students are locked before sessions, and so before enrollments and payments, as anonymising does too.
create function refuse_anonymised() returns trigger language plpgsql as $$
declare
    anonymised timestamptz;
begin
    select anonymised_at into anonymised from students where id = new.student_id for share;
    if anonymised is not null then
        raise exception 'nobody is enrolled who was anonymised' using errcode = '23514', constraint = 'student_anonymised', table = 'enrollments';
    end if;
    return new;
end $$;
create trigger enrollments_anonymised before insert on enrollments for each row execute function refuse_anonymised();

-- Erasing a user's account may forget who typed a payment, erasing a person also what was typed about them; nothing else of it ever changes.
create or replace function keep_payment() returns trigger language plpgsql as $$
declare
    forgettable text[] := array ['recorded_by'];
begin
    if current_setting('ecole.erasing', true) = 'on' then
        forgettable := forgettable || array ['reference', 'notes'];
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - forgettable = to_jsonb(old) - forgettable and to_jsonb(old) @> jsonb_strip_nulls(to_jsonb(new)) then
        return new;
    end if;
    raise exception 'a payment is never changed' using errcode = '23514', constraint = 'payments_append_only', table = 'payments';
end $$;
