-- The school's logo and what stands at the head of its receipts. The settings name the logo by its content, so that the history tells of each
-- change and every instance learns of it; the image itself lies beside them, where reading the settings does not drag it along.
create table logos (
    version    text        not null,
    type       text        not null,
    content    bytea       not null,
    created_at timestamptz not null,
    constraint logos_pk primary key (version),
    constraint logos_type_known check (type in ('image/png', 'image/jpeg')),
    constraint logos_size check (octet_length(content) between 1 and 262144)
);

alter table settings
    add column receipt_header text,
    add column logo text,
    add constraint settings_logo foreign key (logo) references logos;
create index settings_logo_image on settings (logo);
