-- An offer is also found by the names of the themes above its own, which weigh least (D). The texts are read from each document once and their words made
-- once, however many languages see them, and in portions, so that hundreds of thousands of offers take time in proportion and no more memory than a few.

CREATE OR REPLACE FUNCTION refresh_offer_search(offers uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
BEGIN
    DELETE FROM offer_search WHERE offer_id = ANY (offers);
    WITH RECURSIVE content AS MATERIALIZED (
        SELECT id, graph, said.*
        FROM (
            SELECT id, CASE WHEN CASE WHEN published_version = version THEN true ELSE published = working END THEN 'BOTH' ELSE 'WORKING' END AS graph, working AS document
            FROM offer WHERE id = ANY (offers)
            UNION ALL
            SELECT id, 'PUBLISHED', published FROM offer WHERE id = ANY (offers) AND published_version <> version AND published <> working
        ) AS graphs, LATERAL jsonb_to_record(document)
            AS said (title jsonb, summary jsonb, description jsonb, eligibility jsonb, "previousNames" text[], themes uuid[], organisation uuid, partners jsonb)
    ), own AS (
        SELECT id, graph, field, weight, tag, said
        FROM content,
            LATERAL (VALUES ('title', 'A', title), ('summary', 'B', summary), ('description', 'D', description), ('eligibility', 'D', eligibility)) AS fields (field, weight, text),
            LATERAL search_translations(text)
        UNION ALL
        SELECT id, graph, 'name ' || place, 'C', 'nl', said FROM content, LATERAL unnest("previousNames") WITH ORDINALITY AS names (said, place)
    ), folded AS MATERIALIZED (
        SELECT id, graph, field, weight::"char", tag, split_part(tag, '-', 1) AS stemmer, search_fold(said) AS said FROM own
    ), spoken AS MATERIALIZED (
        SELECT DISTINCT id, graph, tag AS language FROM folded
    ), stemmed AS MATERIALIZED (
        SELECT id, graph, field, tag, setweight(to_tsvector(search_config(stemmer), said), weight) AS words FROM folded
    ), served AS (
        -- Of each field the translation that LocalizedText.In gives: of the tag, else of the nearest wider one, else Dutch.
        SELECT DISTINCT ON (id, graph, language, field) id, graph, language, words
        FROM spoken JOIN stemmed USING (id, graph)
        WHERE tag = 'nl' OR tag = language OR starts_with(language, tag || '-')
        ORDER BY id, graph, language, field, tag = 'nl' AND language <> 'nl', length(tag) DESC
    ), named AS MATERIALIZED (
        SELECT id, graph, 'C'::"char" AS weight, theme AS source FROM content, LATERAL unnest(themes) AS theme
        UNION ALL
        SELECT id, graph, 'C', organisation FROM content
        UNION ALL
        SELECT id, graph, 'D', (partner ->> 'organisation')::uuid FROM content, LATERAL jsonb_array_elements(partners) AS partner
    ), used AS MATERIALIZED (
        SELECT source, bool_or(graph <> 'WORKING') AS public FROM named GROUP BY source
    ), lineage AS (
        -- Pairs, and each once: a ring, which checks refuse, would end here.
        SELECT id AS source, parent_id AS above FROM used JOIN theme ON id = source
        UNION
        SELECT source, parent_id FROM lineage JOIN theme ON id = above
    ), name AS MATERIALIZED (
        SELECT source, weight, public, stemmer, said, to_tsvector(search_config(stemmer), said) AS words
        FROM (
            SELECT source, NULL::"char" AS weight, public, split_part(tag, '-', 1) AS stemmer, search_fold(said) AS said
            FROM used JOIN theme ON id = source, LATERAL search_translations(name)
            UNION ALL
            SELECT source, 'D', public, split_part(tag, '-', 1), search_fold(said)
            FROM used JOIN lineage USING (source) JOIN theme ON id = above, LATERAL search_translations(name)
            UNION ALL
            SELECT source, NULL, public, 'nl', search_fold(name) FROM used JOIN organisation ON id = source
        ) AS names
    ), filled AS (
        INSERT INTO offer_search
        SELECT id, graph, language, search_join(words)
        FROM (
            SELECT * FROM served
            UNION ALL
            SELECT id, graph, language, setweight(words, coalesce(name.weight, named.weight)) FROM spoken JOIN named USING (id, graph) JOIN name USING (source)
        ) AS all_words
        -- Those that one search asks for stand together.
        GROUP BY id, graph, language ORDER BY language, graph
    )
    INSERT INTO search_word
    SELECT stemmer, word, lexemes, public
    FROM (
        SELECT stemmer, word, bool_or(public) AS public
        FROM (SELECT stemmer, said, graph <> 'WORKING' AS public FROM folded UNION ALL SELECT stemmer, said, public FROM name) AS texts, LATERAL string_to_table(said, ' ') AS word
        WHERE length(word) BETWEEN 1 AND 60 GROUP BY stemmer, word
    ) AS found, LATERAL tsvector_to_array(to_tsvector(search_config(stemmer), word)) AS lexemes
    WHERE lexemes <> '{}' AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.language = stemmer AND known.word = found.word AND known.public >= found.public)
    ON CONFLICT (language, word) DO UPDATE SET public = true WHERE EXCLUDED.public;
END $$;

CREATE FUNCTION refresh_offers_search(offers uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    FOR place IN 1 .. coalesce(cardinality(offers), 0) BY 2000 LOOP
        PERFORM refresh_offer_search(offers[place:place + 1999]);
    END LOOP;
    -- Otherwise every search would read what was put aside, until the database finds time.
    IF cardinality(offers) > 2000 THEN
        PERFORM gin_clean_pending_list('offer_search_words'), gin_clean_pending_list('offer_search_public_dutch');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION refresh_changed_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_offers_search(array_agg(id)) FROM (SELECT DISTINCT id FROM change WHERE version = NEW.version AND kind = 'OFFER') AS changed;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refresh_naming_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_offers_search(array_agg(offer_id)) FROM (
        WITH RECURSIVE below AS (SELECT NEW.id UNION SELECT theme.id FROM below JOIN theme ON parent_id = below.id)
        SELECT DISTINCT offer_id FROM offer_reference JOIN below ON target_id = below.id WHERE kind IN ('ORGANISATION', 'PARTNER', 'THEME')) AS naming;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER refresh_moved_offers AFTER UPDATE ON theme DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.name IS NOT DISTINCT FROM NEW.name AND OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION refresh_naming_offers();

REVOKE ALL ON FUNCTION refresh_offers_search FROM PUBLIC;

-- All anew, and indexed when it is there. Nearly every search is a visitor's in Dutch: the index of those texts alone spares it half the pages.
DROP INDEX offer_search_words_idx;
TRUNCATE offer_search, search_word;
SELECT refresh_offer_search(array_agg(id)) FROM (SELECT id, row_number() OVER () / 2000 AS portion FROM offer) AS portions GROUP BY portion;
CREATE INDEX offer_search_words ON offer_search USING gin (words);
CREATE INDEX offer_search_public_dutch ON offer_search USING gin (words) WHERE language = 'nl' AND graph IN ('PUBLISHED', 'BOTH');
