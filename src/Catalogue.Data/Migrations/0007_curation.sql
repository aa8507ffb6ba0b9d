-- What may be done to an offer depends on whether the public ever saw it: only what it never saw can be deleted, only what it saw is archived.
ALTER TABLE offer ADD was_public boolean NOT NULL DEFAULT false;
UPDATE offer SET was_public = true
WHERE published IS NOT NULL OR EXISTS (SELECT FROM offer_revision WHERE offer_id = offer.id AND offer_revision.status = 'PUBLISHED');

-- Who is the lasting name that a provider gives; name is the one that people know, and remark what was said with the save.
ALTER TABLE offer_revision ADD name text, ADD remark text;

-- Calls that had a key, for as long as somebody may repeat them. Base_version is that of the offer which the call found.
CREATE TABLE curation_call (
    subject text NOT NULL,
    key text NOT NULL,
    hash bytea NOT NULL,
    offer_id uuid NOT NULL,
    base_version integer,
    answer jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (subject, key)
);
CREATE INDEX ON curation_call (at);
GRANT SELECT, INSERT, DELETE ON curation_call TO catalogue_server;

CREATE INDEX ON audit_log (entry_id);

-- The one way to delete an offer, for a role that may delete none: never what was public, and all that was written goes to the audit log first.
CREATE FUNCTION delete_draft(draft_id uuid, by_whom text, moment timestamptz, said jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    draft record;
BEGIN
    SELECT slug, status, was_public INTO draft FROM offer WHERE id = draft_id FOR UPDATE;
    IF NOT FOUND OR draft.status <> 'DRAFT' OR draft.was_public OR EXISTS (SELECT FROM offer_revision WHERE offer_id = draft_id AND status = 'PUBLISHED') THEN
        RAISE EXCEPTION 'Only a draft that was never published can be deleted.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO audit_log (at, who, what, kind, entry_id, details)
    SELECT moment, by_whom, 'delete draft', 'OFFER', draft_id, coalesce(said, '{}') || jsonb_build_object('slug', draft.slug, 'revisions', jsonb_agg(to_jsonb(r) - 'offer_id' ORDER BY r.version))
    FROM offer_revision r WHERE r.offer_id = draft_id;
    DELETE FROM offer_search WHERE offer_id = draft_id;
    DELETE FROM offer_reference WHERE offer_id = draft_id;
    DELETE FROM offer_revision WHERE offer_id = draft_id;
    DELETE FROM offer WHERE id = draft_id;
END $$;
REVOKE ALL ON FUNCTION delete_draft FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_draft TO catalogue_server;
