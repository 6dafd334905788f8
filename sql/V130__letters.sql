-- E-mails on their way out: written in the transaction that they tell of, removed when the mail server has taken them or they are given up.
-- The link that some carry is encrypted, for it sets a password.
create table letters (
    id          bigint      generated always as identity,
    kind        text        not null,
    recipient   text        not null,
    language    text,
    instant     timestamptz not null,
    sealed_link bytea,
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    created_at  timestamptz not null,
    constraint letters_pk primary key (id),
    constraint letters_kind_known check (kind in ('invitation', 'reset', 'password_changed', 'address_changed')),
    constraint letters_link_of_kind check ((kind in ('invitation', 'reset')) = (sealed_link is not null)),
    constraint letters_attempts_counted check (attempts >= 0)
);
create index letters_due on letters (due_at);
-- For each row: a statement that claims nothing must wake nobody.
create trigger letters_notice after insert or update on letters for each row execute function notice_change();
