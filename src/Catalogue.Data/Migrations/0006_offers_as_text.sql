-- The contents of an offer as the text that was written: the server reads them whole, and PostgreSQL takes five times as long to write jsonb as text again.

ALTER TABLE offer ALTER COLUMN working TYPE json USING working::json, ALTER COLUMN published TYPE json USING published::json;

-- As before, of json, and with the texts of an offer in one order: how near two words stand counts, so that it must not depend on how a plan happens to join them.
CREATE OR REPLACE FUNCTION refresh_offer_search(offers uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $$
BEGIN
    DELETE FROM offer_search WHERE offer_id = ANY (offers);
    WITH RECURSIVE content AS MATERIALIZED (
        SELECT id, graph, said.*
        FROM (
            SELECT id, CASE WHEN CASE WHEN published_version = version THEN true ELSE published::jsonb = working::jsonb END THEN 'BOTH' ELSE 'WORKING' END AS graph, working AS document
            FROM offer WHERE id = ANY (offers)
            UNION ALL
            SELECT id, 'PUBLISHED', published FROM offer WHERE id = ANY (offers) AND published_version <> version AND published::jsonb <> working::jsonb
        ) AS graphs, LATERAL json_to_record(document)
            AS said (title jsonb, summary jsonb, description jsonb, eligibility jsonb, "previousNames" text[], themes uuid[], organisation uuid, partners jsonb)
    ), own AS (
        SELECT id, graph, field, weight, tag, said
        FROM content,
            LATERAL (VALUES ('1 title', 'A', title), ('2 summary', 'B', summary), ('3 description', 'D', description), ('4 eligibility', 'D', eligibility)) AS fields (field, weight, text),
            LATERAL search_translations(text)
        UNION ALL
        SELECT id, graph, '5 name ' || place, 'C', 'nl', said FROM content, LATERAL unnest("previousNames") WITH ORDINALITY AS names (said, place)
    ), folded AS MATERIALIZED (
        SELECT id, graph, field, weight::"char", tag, split_part(tag, '-', 1) AS stemmer, search_fold(said) AS said FROM own
    ), spoken AS MATERIALIZED (
        SELECT DISTINCT id, graph, tag AS language FROM folded
    ), stemmed AS MATERIALIZED (
        SELECT id, graph, field, tag, setweight(to_tsvector(search_config(stemmer), said), weight) AS words FROM folded
    ), served AS (
        -- Of each field the translation that LocalizedText.In gives: of the tag, else of the nearest wider one, else Dutch.
        SELECT DISTINCT ON (id, graph, language, field) id, graph, language, field, words
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
        SELECT id, graph, language, search_join(words ORDER BY field)
        FROM (
            SELECT * FROM served
            UNION ALL
            SELECT id, graph, language, '6 ' || source, setweight(words, coalesce(name.weight, named.weight)) FROM spoken JOIN named USING (id, graph) JOIN name USING (source)
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

SELECT refresh_offer_search(array_agg(id)) FROM (SELECT id, row_number() OVER () / 2000 AS portion FROM offer) AS portions GROUP BY portion;
