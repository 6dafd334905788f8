-- A cancelled enrollment tells of the seat that was given up: its session and its discount stay as they were, also in the change that cancels it.
-- Erasing a person blanks the reason, which somebody has typed.
create or replace function derive_enrollment_status() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status = 'cancelled' and new.status <> 'cancelled' then
        raise exception 'nothing leaves cancelled' using errcode = '23514', constraint = 'enrollment_cancelled', table = 'enrollments';
    end if;
    if tg_op = 'UPDATE' and new.status = 'cancelled'
       and ((new.session_id, new.discount) is distinct from (old.session_id, old.discount)
            or (new.discount_reason is distinct from old.discount_reason and current_setting('ecole.erasing', true) is distinct from 'on')) then
        raise exception 'what is cancelled stays as it was' using errcode = '23514', constraint = 'enrollment_cancelled', table = 'enrollments';
    end if;
    if new.status <> 'cancelled' then
        new.status := case when new.price - new.discount - new.amount_paid = 0 then 'paid' else 'pending' end;
    end if;
    return new;
end $$;
