-- Every commit has an id that no other history can have. Numbers alone do not tell a catalogue that was restored, or a standby that lacked a commit when it was
-- promoted, from the one that it was: three commits later the numbers are the same again, and the content is not.
ALTER TABLE catalogue_version
    ADD commit_id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD public_commit_id uuid NOT NULL DEFAULT gen_random_uuid();

-- One row for each number of the working catalogue, and one for each of the public one: the id of the commit that made it.
CREATE TABLE catalogue_commit (
    public boolean NOT NULL,
    number bigint NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (public, number)
);
INSERT INTO catalogue_commit
SELECT false, version, commit_id FROM catalogue_version UNION ALL SELECT true, public_version, public_commit_id FROM catalogue_version;

-- Whoever writes, also by hand. What servers may write is the numbers alone. Numbers that are set back by hand take what came after them along.
CREATE FUNCTION name_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.commit_id := gen_random_uuid();
    DELETE FROM catalogue_commit WHERE NOT public AND number >= NEW.version;
    INSERT INTO catalogue_commit VALUES (false, NEW.version, NEW.commit_id);
    IF NEW.public_version <> OLD.public_version THEN
        NEW.public_commit_id := NEW.commit_id;
        DELETE FROM catalogue_commit WHERE public AND number >= NEW.public_version;
        INSERT INTO catalogue_commit VALUES (true, NEW.public_version, NEW.commit_id);
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION name_commit FROM PUBLIC;
CREATE TRIGGER name_commit BEFORE UPDATE ON catalogue_version FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION name_commit();
GRANT SELECT ON catalogue_commit TO catalogue_server;
