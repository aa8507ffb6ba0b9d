-- The two roles of the catalogue, which are the whole cluster's: several databases may be prepared at the same moment.
-- catalogue_owner has the tables, catalogue_server serves. Neither can sign in: whoever does is a member. (The embedded database lets catalogue_server sign in.)
DO $$
DECLARE
    wanted text;
    way text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['catalogue_owner', 'catalogue_server'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
        IF NOT pg_has_role(current_user, wanted, way) THEN
            BEGIN
                EXECUTE format('GRANT %I TO %I', wanted, current_user);
            EXCEPTION WHEN unique_violation OR internal_error THEN
                NULL;
            END;
        END IF;
    END LOOP;
    IF NOT has_schema_privilege('catalogue_owner', 'public', 'CREATE') THEN
        GRANT USAGE, CREATE ON SCHEMA public TO catalogue_owner;
    END IF;
END $$;
