-- Searches are answered from memory now (docs/decisions/0033): what only they needed in the database goes.
DROP TRIGGER refresh_changed_offers ON catalogue_version;
DROP TRIGGER refresh_naming_offers ON theme;
DROP TRIGGER refresh_naming_offers ON organisation;
DROP TRIGGER refresh_moved_offers ON theme;
DROP FUNCTION refresh_changed_offers, refresh_naming_offers, refresh_offers_search, refresh_offer_search;
DROP TABLE offer_search, search_word;
DROP AGGREGATE search_join(tsvector);
DROP FUNCTION search_translations, search_config, search_fold;

-- As in 0012, without the search words.
CREATE OR REPLACE FUNCTION delete_draft(draft_id uuid, by_whom text, moment timestamptz, said jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    draft record;
BEGIN
    SELECT slug, status, was_public INTO draft FROM offer WHERE id = draft_id FOR UPDATE;
    IF NOT FOUND OR draft.status <> 'DRAFT' OR draft.was_public
        OR EXISTS (SELECT FROM offer_revision WHERE offer_id = draft_id AND status = 'PUBLISHED') THEN
        RAISE EXCEPTION 'Only a draft that was never published can be deleted.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO audit_log (at, who, what, kind, entry_id, details)
    SELECT clock_timestamp(), by_whom, 'delete draft', 'OFFER', draft_id,
        coalesce(said, '{}') || jsonb_build_object('slug', draft.slug, 'revisions', jsonb_agg(to_jsonb(r) - 'offer_id' ORDER BY r.version))
    FROM offer_revision r WHERE r.offer_id = draft_id;
    DELETE FROM offer_reference WHERE offer_id = draft_id;
    DELETE FROM offer_revision WHERE offer_id = draft_id;
    DELETE FROM offer WHERE id = draft_id;
END $$;

-- Whoever made it, and whatever else uses it, decides whether it can go.
DO $$
BEGIN
    DROP EXTENSION IF EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
    NULL;
END $$;

-- The newest migration that a server must know to be served: one that knows it goes on after later migrations, which only add. A migration
-- that takes away what servers of the release before need names itself here.
CREATE TABLE schema_support (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    needed text NOT NULL
);
INSERT INTO schema_support (needed) VALUES ('0014_search_in_memory');
GRANT SELECT ON schema_support TO catalogue_server;
