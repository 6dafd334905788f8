-- An account that recorded payments or changed records is disabled rather than deleted, lest nobody could tell any more who did it. What it
-- changed of itself, such as its password, does not count; the right to erasure goes before. Whoever records a payment shares the account's
-- row until they commit, and so does this deletion wait for them.
create function keep_account_that_acted() returns trigger language plpgsql as $$
begin
    if current_setting('ecole.erasing', true) = 'on' then
        return old;
    end if;
    if exists (select from payments where recorded_by = old.id) then
        raise exception 'payments name the account' using errcode = '23503', constraint = 'payments_recorded_by', table = 'payments';
    end if;
    if exists (select from history where actor_id = old.id and not (resource = 'users' and record_id = old.id)) then
        raise exception 'the history names the account' using errcode = '23503', constraint = 'history_actor', table = 'history';
    end if;
    return old;
end $$;
create trigger users_that_acted before delete on users for each row execute function keep_account_that_acted();
