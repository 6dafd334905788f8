-- A missing reason made the old check neither true nor false, and so let every discount pass without one.
alter table enrollments
    drop constraint enrollments_discount_reason,
    add constraint enrollments_discount_reason check (discount = 0 or coalesce(length(btrim(discount_reason)), 0) between 1 and 500);

-- Lists of payments are ordered by receipt: year and number as one key, as the application asks for it.
create index payments_by_receipt on payments ((receipt_year::bigint * 1000000000 + receipt_number), id);
