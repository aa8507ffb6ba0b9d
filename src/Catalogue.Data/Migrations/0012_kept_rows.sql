-- What is kept for ever comes in through functions alone, which set its time and its number: whoever has the server's role can add a revision or a line of the audit log, and neither
-- date it back nor slip it in between others. The words are the caller's, for only the server knows who signed in.
REVOKE INSERT ON offer_revision, entry_revision, audit_log FROM catalogue_server;

-- The saves of offers whose rows are written, in order: of several of one offer the last is that of the row.
CREATE FUNCTION keep_offer_revisions(ids uuid[], contents jsonb[], states text[], by_whom text[], done text[], names text[], remarks text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    kept bigint;
BEGIN
    INSERT INTO offer_revision (offer_id, version, content, status, who, at, what, name, remark)
    SELECT save.id, offer.version - save.left_over, save.content, save.status, save.who, moment, save.what, save.name, save.remark
    FROM (
        SELECT *, row_number() OVER (PARTITION BY id ORDER BY nth DESC) - 1 AS left_over
        FROM unnest(ids, contents, states, by_whom, done, names, remarks) WITH ORDINALITY AS given (id, content, status, who, what, name, remark, nth)
    ) AS save
    JOIN offer ON offer.id = save.id
    WHERE offer.version - save.left_over > coalesce((SELECT max(version) FROM offer_revision AS before WHERE before.offer_id = save.id), 0);
    GET DIAGNOSTICS kept = ROW_COUNT;
    IF kept <> cardinality(ids) THEN
        RAISE EXCEPTION 'A revision can only follow those that there are, of the version that its offer has.' USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION version_of_entry(of_kind text, entry uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN CASE of_kind
        WHEN 'NEIGHBOURHOOD' THEN (SELECT version FROM neighbourhood WHERE id = entry)
        WHEN 'SCHOOL' THEN (SELECT version FROM school WHERE id = entry)
        WHEN 'ORGANISATION' THEN (SELECT version FROM organisation WHERE id = entry)
        WHEN 'THEME' THEN (SELECT version FROM theme WHERE id = entry)
        WHEN 'PLATFORM' THEN (SELECT version FROM platform WHERE id = entry)
    END;

-- The same of entries that are no offers.
CREATE FUNCTION keep_entry_revisions(kinds text[], ids uuid[], contents jsonb[], by_whom text[], done text[], names text[], remarks text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    kept bigint;
BEGIN
    INSERT INTO entry_revision (kind, entry_id, version, content, who, name, at, what, remark)
    SELECT save.kind, save.id, save.version, save.content, save.who, save.name, moment, save.what, save.remark
    FROM (
        SELECT *, version_of_entry(kind, id) - (row_number() OVER (PARTITION BY kind, id ORDER BY nth DESC) - 1) AS version
        FROM unnest(kinds, ids, contents, by_whom, done, names, remarks) WITH ORDINALITY AS given (kind, id, content, who, what, name, remark, nth)
    ) AS save
    WHERE save.version > coalesce((SELECT max(version) FROM entry_revision AS before WHERE before.kind = save.kind AND before.entry_id = save.id), 0);
    GET DIAGNOSTICS kept = ROW_COUNT;
    IF kept <> cardinality(ids) THEN
        RAISE EXCEPTION 'A revision can only follow those that there are, of the version that its entry has.' USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION keep_audit(by_whom text[], done text[], kinds text[], entries uuid[], said jsonb[])
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_log (at, who, what, kind, entry_id, details)
    SELECT clock_timestamp(), who, what, kind, entry, details
    FROM unnest(by_whom, done, kinds, entries, said) WITH ORDINALITY AS given (who, what, kind, entry, details, nth) ORDER BY nth;
$$;

-- As in 0007, but for the time: the moment that a caller names is not taken. It stays among the parameters for servers that still send it.
CREATE OR REPLACE FUNCTION delete_draft(draft_id uuid, by_whom text, moment timestamptz, said jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    draft record;
BEGIN
    SELECT slug, status, was_public INTO draft FROM offer WHERE id = draft_id FOR UPDATE;
    IF NOT FOUND OR draft.status <> 'DRAFT' OR draft.was_public OR EXISTS (SELECT FROM offer_revision WHERE offer_id = draft_id AND status = 'PUBLISHED') THEN
        RAISE EXCEPTION 'Only a draft that was never published can be deleted.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO audit_log (at, who, what, kind, entry_id, details)
    SELECT clock_timestamp(), by_whom, 'delete draft', 'OFFER', draft_id, coalesce(said, '{}') || jsonb_build_object('slug', draft.slug, 'revisions', jsonb_agg(to_jsonb(r) - 'offer_id' ORDER BY r.version))
    FROM offer_revision r WHERE r.offer_id = draft_id;
    DELETE FROM offer_search WHERE offer_id = draft_id;
    DELETE FROM offer_reference WHERE offer_id = draft_id;
    DELETE FROM offer_revision WHERE offer_id = draft_id;
    DELETE FROM offer WHERE id = draft_id;
END $$;

REVOKE ALL ON FUNCTION keep_offer_revisions, keep_entry_revisions, keep_audit, version_of_entry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_offer_revisions, keep_entry_revisions, keep_audit TO catalogue_server;

-- What happens once stays so: a link that was used, a report that was dealt with, that the public ever saw an offer.
CREATE FUNCTION refuse_undoing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What happened once to a row of % cannot be undone.', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER stay_used BEFORE UPDATE ON confirmation_link FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION refuse_undoing();
CREATE TRIGGER stay_handled BEFORE UPDATE ON report FOR EACH ROW WHEN (OLD.handled_at IS NOT NULL) EXECUTE FUNCTION refuse_undoing();
CREATE TRIGGER stay_seen BEFORE UPDATE ON offer FOR EACH ROW WHEN (OLD.was_public AND NOT NEW.was_public) EXECUTE FUNCTION refuse_undoing();
