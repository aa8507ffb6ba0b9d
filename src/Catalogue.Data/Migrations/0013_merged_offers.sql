-- An offer that was merged into another knows which one took its place, as other entries do, so that its old address goes on working.
ALTER TABLE offer
    ADD merged_into_id uuid REFERENCES offer ON DELETE SET NULL CHECK (merged_into_id <> id), ADD CHECK (merged_into_id IS NULL OR status = 'ARCHIVED');
CREATE INDEX ON offer (merged_into_id) WHERE merged_into_id IS NOT NULL;
