-- Free text. offer_search has the words of each offer, stemmed, as the readers of one language see them: a row in Dutch always, and one for every other
-- language the offer speaks. What the public sees and what is worked on are rows of their own, and one row where they are the same. search_word has the words
-- themselves, from which typos, beginnings and parts of words are found. Both are written by triggers, when a transaction commits; nobody else may.

CREATE TABLE offer_search (
    offer_id uuid NOT NULL REFERENCES offer,
    graph text NOT NULL CHECK (graph IN ('WORKING', 'PUBLISHED', 'BOTH')),
    language text NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (offer_id, graph, language)
);
CREATE INDEX ON offer_search USING gin (words);

CREATE TABLE search_word (
    language text NOT NULL,
    word text COLLATE "C" NOT NULL,
    lexemes text[] NOT NULL,
    public boolean NOT NULL,
    PRIMARY KEY (language, word)
);
CREATE INDEX ON search_word (word);
CREATE INDEX ON search_word (lexemes);

-- Without pg_trgm, which roles.sql tries to make, there is nothing that typos are found by.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        CREATE INDEX search_word_similar ON search_word USING gist (word gist_trgm_ops);
    END IF;
END $$;

-- Lower case, without accents and signs, words apart by spaces: the same in every locale, and the same as Search/Folding.cs. Most texts need only the first
-- line, which is many times as fast.
CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN CASE
    WHEN octet_length($1) = length($1) THEN regexp_replace(lower($1 COLLATE "C"), '[^a-z0-9 ]', ' ', 'g')
    ELSE regexp_replace(
        replace(translate(
            lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]', '', 'g') COLLATE "C"),
            'ŁłØøĐđıАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςÆŒ',
            'llooddiабвгдежзиклмнопрстуфхцчшщъыьэюяєіґαβγδεζηθικλμνξοπρστυφχψωσæœ'), 'ß', 'ss'),
        '[\u0001-\u001F\u0021-\u002F\u003A-\u0060\u007B-\u00BF\u00D7\u00F7\u055A-\u055F\u060C\u061B\u061F\u06D4\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u3000-\u3020\uFFFD\U0001F000-\U0001FAFF]',
        ' ', 'g')
    END;

CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
        WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig WHEN 'en' THEN 'pg_catalog.english' WHEN 'fr' THEN 'pg_catalog.french' WHEN 'de' THEN 'pg_catalog.german'
        WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'tr' THEN 'pg_catalog.turkish' WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ru' THEN 'pg_catalog.russian'
        WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'it' THEN 'pg_catalog.italian' WHEN 'pt' THEN 'pg_catalog.portuguese' WHEN 'el' THEN 'pg_catalog.greek'
        WHEN 'hu' THEN 'pg_catalog.hungarian' WHEN 'da' THEN 'pg_catalog.danish' WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'no' THEN 'pg_catalog.norwegian'
        WHEN 'fi' THEN 'pg_catalog.finnish' WHEN 'lt' THEN 'pg_catalog.lithuanian' WHEN 'sr' THEN 'pg_catalog.serbian' WHEN 'ca' THEN 'pg_catalog.catalan'
        WHEN 'hy' THEN 'pg_catalog.armenian' WHEN 'eu' THEN 'pg_catalog.basque' WHEN 'hi' THEN 'pg_catalog.hindi' WHEN 'ne' THEN 'pg_catalog.nepali'
        WHEN 'id' THEN 'pg_catalog.indonesian' WHEN 'ga' THEN 'pg_catalog.irish' WHEN 'ta' THEN 'pg_catalog.tamil' WHEN 'yi' THEN 'pg_catalog.yiddish'
        ELSE 'pg_catalog.simple'
    END;

CREATE AGGREGATE search_join(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, PARALLEL = SAFE);

-- A text as LocalizedTextJsonConverter writes it: a string is Dutch, else a text by tag, alone or with who made it.
CREATE FUNCTION search_translations(text jsonb) RETURNS TABLE (tag text, said text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'nl', text #>> '{}' WHERE jsonb_typeof(text) = 'string'
    UNION ALL
    SELECT lower(key), CASE jsonb_typeof(value) WHEN 'string' THEN value #>> '{}' ELSE value ->> 'text' END
    FROM jsonb_each(CASE WHEN jsonb_typeof(text) = 'object' THEN text END)
$$;

-- The rows of these offers, anew. A title weighs most (A), then the summary (B), then names (C), then the rest (D).
CREATE FUNCTION refresh_offer_search(offers uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
BEGIN
    DELETE FROM offer_search WHERE offer_id = ANY (offers);
    WITH content AS (
        SELECT id, CASE WHEN published = working THEN 'BOTH' ELSE 'WORKING' END AS graph, working AS content FROM offer WHERE id = ANY (offers)
        UNION ALL
        SELECT id, 'PUBLISHED', published FROM offer WHERE id = ANY (offers) AND published <> working
    ), own AS (
        SELECT content.id, graph, field, weight, tag, said
        FROM content,
            LATERAL (VALUES ('title', 'A'), ('summary', 'B'), ('description', 'D'), ('eligibility', 'D')) AS fields (field, weight),
            LATERAL search_translations(content -> field)
    ), spoken AS (
        SELECT DISTINCT id, graph, tag AS language FROM own
    ), served AS (
        -- Of each field the translation that LocalizedText.In gives: of the tag, else of the nearest wider one, else Dutch.
        SELECT DISTINCT ON (id, graph, language, field) id, graph, language, weight, tag, said
        FROM spoken JOIN own USING (id, graph)
        WHERE tag = 'nl' OR tag = language OR starts_with(language, tag || '-')
        ORDER BY id, graph, language, field, tag = 'nl' AND language <> 'nl', length(tag) DESC
    ), names AS (
        SELECT id, graph, 'C' AS weight, 'nl' AS tag, said FROM content, LATERAL jsonb_array_elements_text(content -> 'previousNames') AS said
        UNION ALL
        SELECT content.id, graph, 'C', tag, said FROM content,
            LATERAL jsonb_array_elements_text(content -> 'themes') AS theme_id JOIN theme ON theme.id = theme_id::uuid, LATERAL search_translations(name)
        UNION ALL
        SELECT content.id, graph, 'C', 'nl', name FROM content JOIN organisation ON organisation.id = (content ->> 'organisation')::uuid
        UNION ALL
        SELECT content.id, graph, 'D', 'nl', name FROM content,
            LATERAL jsonb_array_elements(content -> 'partners') AS partner JOIN organisation ON organisation.id = (partner ->> 'organisation')::uuid
    ), said AS (
        SELECT * FROM served
        UNION ALL
        SELECT id, graph, language, weight, tag, said FROM spoken JOIN names USING (id, graph)
    ), piece AS MATERIALIZED (
        SELECT id, graph, language, weight::"char", split_part(tag, '-', 1) AS tag, search_fold(string_agg(said, ' ')) AS said FROM said
        GROUP BY id, graph, language, weight, split_part(tag, '-', 1)
    ), filled AS (
        INSERT INTO offer_search
        SELECT id, graph, language, search_join(setweight(to_tsvector(search_config(tag), said), weight)) FROM piece GROUP BY id, graph, language
    )
    INSERT INTO search_word
    SELECT tag, word, lexemes, public
    FROM (
        SELECT tag, word, bool_or(graph <> 'WORKING') AS public FROM piece, LATERAL string_to_table(said, ' ') AS word
        WHERE length(word) BETWEEN 1 AND 60 GROUP BY tag, word
    ) AS found, LATERAL tsvector_to_array(to_tsvector(search_config(tag), word)) AS lexemes
    WHERE lexemes <> '{}' AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.language = tag AND known.word = found.word AND known.public >= found.public)
    ON CONFLICT (language, word) DO UPDATE SET public = true WHERE EXCLUDED.public;
END $$;

-- At COMMIT, when every row of the write is there: the offers it says it changed, and those that name what it renamed.
CREATE FUNCTION refresh_changed_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_offer_search(array_agg(id)) FROM (SELECT DISTINCT id FROM change WHERE version = NEW.version AND kind = 'OFFER') AS changed HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refresh_changed_offers AFTER UPDATE ON catalogue_version DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refresh_changed_offers();

CREATE FUNCTION refresh_naming_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM refresh_offer_search(array_agg(offer_id)) FROM (
        SELECT DISTINCT offer_id FROM offer_reference WHERE target_id = NEW.id AND kind IN ('ORGANISATION', 'PARTNER', 'THEME')) AS naming HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refresh_naming_offers AFTER UPDATE ON theme DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION refresh_naming_offers();
CREATE CONSTRAINT TRIGGER refresh_naming_offers AFTER UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION refresh_naming_offers();

REVOKE ALL ON FUNCTION refresh_offer_search, refresh_changed_offers, refresh_naming_offers FROM PUBLIC;
GRANT SELECT ON offer_search, search_word TO catalogue_server;

SELECT refresh_offer_search(array_agg(id)) FROM offer HAVING count(*) > 0;
