-- What was imported from files, by whom and when: a key that comes twice imports once. The files themselves are not kept.
create table imports (
    id              bigint      generated always as identity,
    resource        text        not null,
    idempotency_key text,
    fingerprint     text        not null,
    lines           integer     not null,
    created         integer     not null,
    skipped         integer     not null,
    imported_by     bigint,
    created_at      timestamptz not null,
    constraint imports_pk primary key (id),
    constraint imports_imported_by foreign key (imported_by) references users on delete set null,
    constraint imports_idempotency_key_unique unique (idempotency_key),
    constraint imports_resource_known check (resource in ('students', 'trainers', 'courses')),
    constraint imports_counts check (created >= 0 and skipped >= 0 and created + skipped = lines)
);
create index imports_by_importer on imports (imported_by) where imported_by is not null;
