-- Money that the school still holds for cancelled enrollments: the dashboard counts those of cancelled sessions, the list opens them.
create index enrollments_to_refund on enrollments (cancelled_at, id) where status = 'cancelled' and amount_paid > 0;
