-- The order in which changes to the public catalogue are told.
CREATE INDEX change_feed ON change (public_version, kind COLLATE "C", id) WHERE public;
