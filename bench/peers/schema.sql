-- The made-up catalogue as the peers have it. Ages are months; networks 1 GO, 2 OGO, 3 VGO; status 0 draft, 1 published.
create extension if not exists pg_trgm;
create table organisations(id int primary key, name text not null, city text not null, website text, email text,
  updated_at timestamptz not null default now());
create table neighbourhoods(id int primary key, name text not null, city text not null);
create table themes(id int primary key, name text not null, slug text not null);
create table offers(id int primary key, title text collate "nl-x-icu" not null, summary text not null,
  min_age_months int not null, max_age_months int not null, networks smallint[] not null, status smallint not null,
  organisation_id int not null references organisations, valid_from date, valid_until date, updated_at timestamptz not null,
  search tsvector generated always as
    (setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', summary), 'B')) stored);
create table offer_neighbourhoods(offer_id int not null references offers, neighbourhood_id int not null references neighbourhoods,
  primary key (offer_id, neighbourhood_id));
create table offer_themes(offer_id int not null references offers, theme_id int not null references themes,
  primary key (offer_id, theme_id));
create table sessions(id int primary key, offer_id int not null references offers, weekday smallint not null,
  start_time time not null, end_time time not null, location text not null);
