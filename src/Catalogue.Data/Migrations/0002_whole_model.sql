-- A point is x, y: degrees east, degrees north.
CREATE FUNCTION is_on_earth(point) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN $1[0] BETWEEN -180 AND 180 AND $1[1] BETWEEN -90 AND 90;

ALTER TABLE municipality ADD coordinates point CHECK (is_on_earth(coordinates));
ALTER TABLE neighbourhood ADD coordinates point CHECK (is_on_earth(coordinates));
ALTER TABLE school ADD coordinates point CHECK (is_on_earth(coordinates)), ADD address jsonb;

ALTER TABLE organisation ADD type text CHECK (type IN ('CITY_SERVICE', 'SOCIAL_SERVICE', 'LIBRARY', 'YOUTH_SERVICE', 'SCHOOL', 'PUPIL_GUIDANCE', 'WELFARE',
    'COMMUNITY_WORK', 'INTEGRATION', 'EMPLOYMENT', 'ASSOCIATION', 'CONSULTATION', 'PROVINCE', 'FUND', 'OTHER'));

-- The municipalities an organisation works in.
CREATE TABLE organisation_coverage (
    organisation_id uuid NOT NULL REFERENCES organisation,
    municipality_id uuid NOT NULL REFERENCES municipality,
    PRIMARY KEY (organisation_id, municipality_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_coverage TO catalogue_server;

-- When it was last said to hold, and, for what waits, from and until when the public sees it.
ALTER TABLE offer ADD last_checked date, ADD embargo_until timestamptz, ADD ends_at timestamptz CHECK (ends_at > embargo_until);
CREATE INDEX ON offer (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX ON offer (ends_at) WHERE ends_at IS NOT NULL;

ALTER TABLE offer_reference
    DROP CONSTRAINT offer_reference_check1,
    DROP CONSTRAINT offer_reference_kind_check,
    ADD CONSTRAINT offer_reference_target CHECK (target_id IS NOT DISTINCT FROM CASE
        WHEN kind IN ('ORGANISATION', 'PARTNER', 'FUNDER', 'PAYEE') THEN organisation_id
        WHEN kind = 'THEME' THEN theme_id
        WHEN kind = 'SCHOOL' THEN school_id
        WHEN kind = 'MUNICIPALITY' THEN municipality_id
        WHEN kind = 'NEIGHBOURHOOD' THEN neighbourhood_id
    END),
    ADD CONSTRAINT offer_reference_kind CHECK (kind IN ('ORGANISATION', 'PARTNER', 'FUNDER', 'PAYEE', 'THEME', 'SCHOOL', 'MUNICIPALITY', 'NEIGHBOURHOOD'));

-- Rows that the starting data of an older program left without what newer ones say are given it by a curator or an import, not here.
