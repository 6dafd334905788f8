-- A student signs in with a student's account and a trainer with a trainer's, whichever of the two changes. Linking shares the account's row,
-- which another role takes for itself: the later of the two waits, and sees what the first has done.
create function refuse_account_of_other_role() returns trigger language plpgsql as $$
declare
    needed constant text := case tg_table_name when 'students' then 'student' else 'trainer' end;
    given  text;
begin
    if new.user_id is not null and (tg_op = 'INSERT' or new.user_id is distinct from old.user_id) then
        select role into given from users where id = new.user_id for share;
        if given <> needed then
            raise exception 'the account has another role' using errcode = '23514', constraint = 'account_linked', table = tg_table_name;
        end if;
    end if;
    return new;
end $$;
create trigger students_account before insert or update of user_id on students for each row execute function refuse_account_of_other_role();
create trigger trainers_account before insert or update of user_id on trainers for each row execute function refuse_account_of_other_role();

create function keep_role_of_linked_account() returns trigger language plpgsql as $$
begin
    if (new.role <> 'student' and exists (select from students where user_id = new.id))
       or (new.role <> 'trainer' and exists (select from trainers where user_id = new.id)) then
        raise exception 'the account belongs to a student or a trainer' using errcode = '23514', constraint = 'account_linked', table = 'users';
    end if;
    return new;
end $$;
create trigger users_account_linked before update of role on users
    for each row when (new.role <> old.role) execute function keep_role_of_linked_account();
