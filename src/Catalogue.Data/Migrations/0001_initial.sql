CREATE FUNCTION is_slug(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN $1 ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length($1) <= 100;

-- Reference data: retired, never deleted while used.

CREATE TABLE municipality (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name text NOT NULL CHECK (name <> ''),
    nis_code text NOT NULL UNIQUE CHECK (nis_code ~ '^[0-9]{5}$'),
    provenance jsonb NOT NULL
);

CREATE TABLE former_municipality (
    municipality_id uuid NOT NULL REFERENCES municipality,
    nis_code text NOT NULL CHECK (nis_code ~ '^[0-9]{5}$'),
    name text NOT NULL CHECK (name <> ''),
    until date NOT NULL,
    PRIMARY KEY (municipality_id, nis_code)
);

CREATE TABLE neighbourhood (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('DEELGEMEENTE', 'WIJK')),
    municipality_id uuid NOT NULL REFERENCES municipality,
    parent_id uuid CHECK (parent_id IS NULL OR kind = 'WIJK'),
    postcode text CHECK (postcode ~ '^[0-9]{4}$'),
    provenance jsonb NOT NULL,
    is_retired boolean NOT NULL,
    UNIQUE (id, municipality_id),
    -- A wijk lies in the municipality of its deelgemeente.
    FOREIGN KEY (parent_id, municipality_id) REFERENCES neighbourhood (id, municipality_id)
);

-- One row for both directions; the lower id stands first.
CREATE TABLE neighbourhood_border (
    neighbourhood_id uuid NOT NULL REFERENCES neighbourhood,
    other_id uuid NOT NULL REFERENCES neighbourhood CHECK (neighbourhood_id < other_id),
    PRIMARY KEY (neighbourhood_id, other_id)
);
CREATE INDEX ON neighbourhood_border (other_id);

CREATE TABLE school (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name text NOT NULL CHECK (name <> ''),
    municipality_id uuid NOT NULL REFERENCES municipality,
    neighbourhood_id uuid,
    provenance jsonb NOT NULL,
    is_retired boolean NOT NULL,
    FOREIGN KEY (neighbourhood_id, municipality_id) REFERENCES neighbourhood (id, municipality_id)
);

CREATE TABLE school_level (
    school_id uuid NOT NULL REFERENCES school,
    level text NOT NULL CHECK (level IN ('PRE_SCHOOL', 'NURSERY', 'PRIMARY', 'SECONDARY', 'SPECIAL', 'HIGHER', 'ADULT')),
    PRIMARY KEY (school_id, level)
);

CREATE TABLE school_network (
    school_id uuid NOT NULL REFERENCES school,
    ordinal integer NOT NULL,
    network text NOT NULL CHECK (network IN ('GO', 'OGO', 'VGO')),
    from_day date,
    until_day date CHECK (from_day <= until_day),
    PRIMARY KEY (school_id, ordinal)
);

CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('MUNICIPAL', 'EXTERNAL')),
    municipality_id uuid REFERENCES municipality,
    description jsonb,
    contact jsonb,
    provenance jsonb NOT NULL,
    is_retired boolean NOT NULL
);

CREATE TABLE opening_hours (
    organisation_id uuid NOT NULL REFERENCES organisation,
    ordinal integer NOT NULL,
    days text[] NOT NULL CHECK (days <@ ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    kind text NOT NULL CHECK (kind IN ('OPEN', 'BY_APPOINTMENT', 'CLOSED')),
    opens time,
    closes time CHECK ((opens IS NULL) = (closes IS NULL) AND opens < closes),
    PRIMARY KEY (organisation_id, ordinal)
);

CREATE TABLE theme (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name jsonb NOT NULL,
    parent_id uuid REFERENCES theme CHECK (parent_id <> id),
    policy_basis text CHECK (policy_basis IN ('DECREE_TASK', 'LOCAL_POLICY')),
    description jsonb,
    provenance jsonb NOT NULL,
    is_retired boolean NOT NULL
);

CREATE TABLE platform (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    name jsonb NOT NULL,
    subject jsonb NOT NULL,
    municipality_id uuid NOT NULL REFERENCES municipality,
    provenance jsonb NOT NULL,
    is_retired boolean NOT NULL
);

CREATE TABLE platform_member (
    platform_id uuid NOT NULL REFERENCES platform,
    organisation_id uuid NOT NULL REFERENCES organisation,
    ordinal integer NOT NULL,
    PRIMARY KEY (platform_id, organisation_id)
);

CREATE TABLE platform_theme (
    platform_id uuid NOT NULL REFERENCES platform,
    theme_id uuid NOT NULL REFERENCES theme,
    ordinal integer NOT NULL,
    PRIMARY KEY (platform_id, theme_id)
);

-- Offers: a header, the content that is worked on, and the content that the public sees.

CREATE TABLE offer (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (is_slug(slug)),
    organisation_id uuid NOT NULL REFERENCES organisation,
    status text NOT NULL CHECK (status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED')),
    version integer NOT NULL CHECK (version >= 1),
    updated_at timestamptz NOT NULL,
    published_version integer CHECK (published_version <= version),
    published_at timestamptz,
    review_date date,
    working jsonb NOT NULL,
    published jsonb,
    CHECK (num_nonnulls(published_version, published_at, published) IN (0, 3)),
    CHECK (status <> 'PUBLISHED' OR published_version IS NOT DISTINCT FROM version),
    CHECK (status <> 'ARCHIVED' OR published IS NULL)
);
CREATE INDEX ON offer (organisation_id);

-- What the contents of an offer point to, once more as keys.
CREATE TABLE offer_reference (
    offer_id uuid NOT NULL REFERENCES offer,
    graph text NOT NULL CHECK (graph IN ('WORKING', 'PUBLISHED')),
    kind text NOT NULL,
    target_id uuid NOT NULL,
    organisation_id uuid REFERENCES organisation,
    theme_id uuid REFERENCES theme,
    school_id uuid REFERENCES school,
    municipality_id uuid REFERENCES municipality,
    neighbourhood_id uuid REFERENCES neighbourhood,
    PRIMARY KEY (offer_id, graph, kind, target_id),
    CHECK (num_nonnulls(organisation_id, theme_id, school_id, municipality_id, neighbourhood_id) = 1),
    CHECK (target_id IS NOT DISTINCT FROM CASE
        WHEN kind IN ('ORGANISATION', 'PARTNER', 'FUNDER') THEN organisation_id
        WHEN kind = 'THEME' THEN theme_id
        WHEN kind = 'SCHOOL' THEN school_id
        WHEN kind = 'MUNICIPALITY' THEN municipality_id
        WHEN kind = 'NEIGHBOURHOOD' THEN neighbourhood_id
    END),
    CHECK (kind IN ('ORGANISATION', 'PARTNER', 'FUNDER', 'THEME', 'SCHOOL', 'MUNICIPALITY', 'NEIGHBOURHOOD'))
);
CREATE INDEX ON offer_reference (target_id);

CREATE TABLE offer_revision (
    offer_id uuid NOT NULL REFERENCES offer,
    version integer NOT NULL,
    content jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED')),
    who text NOT NULL,
    at timestamptz NOT NULL,
    what text NOT NULL,
    PRIMARY KEY (offer_id, version)
);

-- The order of commits. Every writer locks the row of catalogue_version, raises it, and says in change what it made different.

CREATE TABLE catalogue_version (
    single boolean PRIMARY KEY CHECK (single),
    epoch uuid NOT NULL,
    version bigint NOT NULL,
    public_version bigint NOT NULL CHECK (public_version <= version)
);
INSERT INTO catalogue_version VALUES (true, gen_random_uuid(), 0, 0);

CREATE TABLE change (
    version bigint NOT NULL,
    public boolean NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MUNICIPALITY', 'NEIGHBOURHOOD', 'SCHOOL', 'ORGANISATION', 'THEME', 'PLATFORM', 'OFFER')),
    id uuid NOT NULL,
    slug text NOT NULL,
    tombstone boolean NOT NULL,
    public_version bigint CHECK ((public_version IS NOT NULL) = public),
    PRIMARY KEY (version, public, kind, id)
);

-- Whoever writes, the servers hear of it when it is committed.
CREATE FUNCTION tell_servers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('catalogue_changed', NEW.version::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_servers AFTER UPDATE ON catalogue_version FOR EACH ROW EXECUTE FUNCTION tell_servers();

CREATE TABLE audit_log (
    id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    who text NOT NULL,
    what text NOT NULL,
    kind text,
    entry_id uuid,
    details jsonb
);

-- What the server may: read everything, write entries, and add to what is kept for ever without ever touching it again.

GRANT SELECT ON ALL TABLES IN SCHEMA public TO catalogue_server;
GRANT INSERT, UPDATE ON municipality, neighbourhood, school, organisation, theme, platform, offer TO catalogue_server;
GRANT INSERT, UPDATE, DELETE ON former_municipality, neighbourhood_border, school_level, school_network, opening_hours,
    platform_member, platform_theme, offer_reference TO catalogue_server;
GRANT UPDATE (version, public_version) ON catalogue_version TO catalogue_server;
GRANT INSERT ON change, offer_revision, audit_log TO catalogue_server;
