-- Reference data has versions as offers have: every save of an entry is one, and what was merged knows what took its place.
ALTER TABLE organisation ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1), ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD merged_into_id uuid REFERENCES organisation CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR is_retired);
ALTER TABLE school ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1), ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD merged_into_id uuid REFERENCES school CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR is_retired);
ALTER TABLE neighbourhood ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1), ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD merged_into_id uuid REFERENCES neighbourhood CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR is_retired);
ALTER TABLE theme ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1), ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD merged_into_id uuid REFERENCES theme CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR is_retired);
ALTER TABLE platform ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1), ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD merged_into_id uuid REFERENCES platform CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR is_retired);

-- One save of an entry, kept for ever. Content is the form of the starting data and of exports, in which others are named by slug: readable by itself. What was there
-- before has no rows yet; the first save that follows writes the state it finds as well.
CREATE TABLE entry_revision (
    kind text NOT NULL CHECK (kind IN ('NEIGHBOURHOOD', 'SCHOOL', 'ORGANISATION', 'THEME', 'PLATFORM')),
    entry_id uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    content jsonb NOT NULL,
    who text NOT NULL,
    name text,
    at timestamptz NOT NULL,
    what text NOT NULL,
    remark text,
    PRIMARY KEY (kind, entry_id, version)
);
GRANT SELECT, INSERT ON entry_revision TO catalogue_server;

-- Calls are of entries of every noun.
ALTER TABLE curation_call RENAME offer_id TO entry_id;
ALTER TABLE curation_call ADD kind text NOT NULL DEFAULT 'OFFER';
ALTER TABLE curation_call ALTER kind DROP DEFAULT;
UPDATE curation_call SET answer = answer - 'offer' || jsonb_build_object('entry', answer -> 'offer');
