-- What visitors and providers say of an offer, until somebody has dealt with it. Only an offer that the public saw can be told of, and such a one is never deleted.
CREATE TABLE report (
    id uuid PRIMARY KEY,
    offer_id uuid NOT NULL REFERENCES offer,
    kind text NOT NULL CHECK (kind IN ('WRONG', 'ENDED', 'CONTACT', 'OTHER')),
    source text NOT NULL CHECK (source IN ('VISITOR', 'PROVIDER')),
    message text NOT NULL,
    at timestamptz NOT NULL,
    handled_at timestamptz,
    outcome text CHECK (outcome IN ('MENDED', 'NO_PROBLEM')),
    handled_by text,
    handled_by_name text,
    remark text,
    CHECK ((handled_at IS NULL) = (outcome IS NULL) AND (handled_at IS NULL) = (handled_by IS NULL))
);
CREATE INDEX ON report (offer_id);
CREATE INDEX ON report (at) WHERE handled_at IS NULL;

-- Links with which a provider says, once and without an account, that an offer still holds or has changed. The secret in the address is kept as its hash alone.
CREATE TABLE confirmation_link (
    id uuid PRIMARY KEY,
    secret_hash bytea NOT NULL UNIQUE,
    offer_id uuid NOT NULL REFERENCES offer,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    answer text CHECK (answer IN ('HOLDS', 'CHANGED')),
    CHECK ((used_at IS NULL) = (answer IS NULL))
);
CREATE INDEX ON confirmation_link (offer_id);

GRANT SELECT, INSERT, UPDATE (handled_at, outcome, handled_by, handled_by_name, remark) ON report TO catalogue_server;
GRANT SELECT, INSERT, UPDATE (used_at, answer) ON confirmation_link TO catalogue_server;
