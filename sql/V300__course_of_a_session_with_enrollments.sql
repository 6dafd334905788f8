-- Receipts name the course that was paid: a session keeps its course as long as any enrollment hangs on it, a cancelled one too.
-- The session's row is locked when this looks, and whoever enrolls waits for that lock.
create function keep_course_of_enrollments() returns trigger language plpgsql as $$
begin
    if new.course_id <> old.course_id and exists (select from enrollments where session_id = new.id) then
        raise exception 'a session with enrollments keeps its course' using errcode = '23514', constraint = 'session_has_enrollments', table = 'sessions';
    end if;
    return new;
end $$;
create trigger sessions_keep_course before update of course_id on sessions for each row execute function keep_course_of_enrollments();
