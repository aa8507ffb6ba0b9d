-- Entries whose public answer is another because of a commit that was of another entry, or because of the day: they are told to followers of the public
-- catalogue, and servers have nothing to read for them.
ALTER TABLE change ADD derived boolean NOT NULL DEFAULT false, ADD CHECK (public OR NOT derived);

-- The day up to which is told what only the day changes, as a school's network.
ALTER TABLE catalogue_version ADD told_day date NOT NULL DEFAULT (now() AT TIME ZONE 'Europe/Brussels')::date;
GRANT UPDATE (told_day) ON catalogue_version TO catalogue_server;

CREATE OR REPLACE FUNCTION refresh_changed_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_offers_search(array_agg(id)) FROM (SELECT DISTINCT id FROM change WHERE version = NEW.version AND kind = 'OFFER' AND NOT derived) AS changed;
    RETURN NULL;
END $$;
