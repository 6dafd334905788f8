-- The dashboard takes the money of cancelled enrollments out of the revenue; knowing those few rows spares it a join with all the others.
create index enrollments_cancelled on enrollments (id) where status = 'cancelled';
