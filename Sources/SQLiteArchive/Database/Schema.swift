import Archive
import GRDB

/// The tables of the archive and the steps that lead from older ones to them.
enum Schema {
    /// The migrations in order.
    ///
    /// One that has been released is never changed; the next one is appended.
    static let migrations: [(version: Int, sql: String)] = [
        (1, first), (2, second), (3, third), (4, fourth), (5, fifth), (6, sixth), (7, seventh),
        (8, eighth),
    ]

    static var current: Int { migrations.last?.version ?? 0 }

    /// Brings the archive to the current schema; each step in a transaction of its own.
    static func migrate(_ pool: DatabasePool) throws {
        let found = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard found <= current else {
            throw ArchiveError(
                .newerSchema,
                "the archive has schema \(found), this program knows up to \(current)",
                remedy: "run the Kliping that wrote it, or a newer one; nothing was changed"
            )
        }
        for migration in migrations where migration.version > found {
            try pool.write { database in
                try database.execute(sql: migration.sql)
                try database.execute(sql: "PRAGMA user_version = \(migration.version)")
            }
        }
    }

    private static let first = """
        -- Totals, so that counting costs nothing: the classes of deliveries, 'clippings', and 'last-clipping', the
        -- greatest identifier ever given.
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        -- Clippings in each language: whose stems a query has to try.
        CREATE TABLE language (code TEXT PRIMARY KEY, clippings INTEGER NOT NULL) WITHOUT ROWID;
        -- Values of facet fields, named by number in clipping.facets; also the names of drop folders.
        CREATE TABLE value (id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (field, value));
        -- zstd dictionaries for originals; never changed, since originals need theirs for ever.
        CREATE TABLE dictionary (id INTEGER PRIMARY KEY, originals INTEGER NOT NULL, bytes BLOB NOT NULL);

        -- bytes: zstd with the dictionary of that number (0: none). NULL: the bytes are a file in the store
        -- (dictionary 0), or were taken down (dictionary -1).
        CREATE TABLE original (
            id INTEGER PRIMARY KEY, hash BLOB NOT NULL, size INTEGER NOT NULL, dictionary INTEGER NOT NULL,
            hints BLOB NOT NULL, bytes BLOB
        );
        -- Eight bytes of the hash tell originals apart almost always, and take a quarter of the room.
        CREATE INDEX original_hash ON original (substr(hash, 1, 8));

        -- id: order of arrival, the index's row number, never used again. day: of the document, days since 1970.
        CREATE TABLE clipping (
            id INTEGER PRIMARY KEY, original INTEGER NOT NULL, part INTEGER NOT NULL, added INTEGER NOT NULL,
            day INTEGER, folder INTEGER NOT NULL, facets BLOB NOT NULL
        );
        CREATE INDEX clipping_original ON clipping (original);
        CREATE INDEX clipping_folder ON clipping (folder);
        -- Apart from clipping, whose rows are small so that thousands can be looked at in a search.
        -- bytes: zstd with the original as prefix (has_prefix), since the text stands in there already.
        CREATE TABLE article (clipping INTEGER PRIMARY KEY, has_prefix INTEGER NOT NULL, bytes BLOB NOT NULL);

        -- One row a dropped file. name: hash of the path's last component. class: see DeliveryRow.
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY, claim TEXT NOT NULL UNIQUE, folder INTEGER NOT NULL, path TEXT NOT NULL,
            name INTEGER NOT NULL, size INTEGER NOT NULL, seen INTEGER NOT NULL, claimed INTEGER NOT NULL,
            committed INTEGER NOT NULL, class INTEGER NOT NULL, original INTEGER, hash BLOB, reason TEXT, detail TEXT,
            is_open INTEGER
        );
        CREATE INDEX delivery_name ON delivery (name);
        CREATE INDEX delivery_original ON delivery (original) WHERE original IS NOT NULL;
        CREATE INDEX delivery_hash ON delivery (hash) WHERE hash IS NOT NULL;
        -- Refused and not yet retried or superseded.
        CREATE INDEX delivery_open ON delivery (id) WHERE is_open = 1;

        -- Files that stay in their drop folder, as they were when they were read.
        CREATE TABLE kept (
            folder INTEGER NOT NULL, path TEXT NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL,
            size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (folder, path)
        ) WITHOUT ROWID;
        CREATE TABLE taken_down (hash BLOB PRIMARY KEY, at INTEGER NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;

        -- One row a slice of the index (see Shard). generation: part of its table's name. rebuilt: last identifier
        -- copied into the next generation while the slice is made again.
        CREATE TABLE shard (
            number INTEGER PRIMARY KEY, generation INTEGER NOT NULL, first INTEGER NOT NULL, articles INTEGER NOT NULL,
            bytes INTEGER NOT NULL, analyzer INTEGER NOT NULL, is_closed INTEGER NOT NULL, is_merged INTEGER NOT NULL,
            rebuilt INTEGER
        );
        """

    private static let second = """
        -- Clippings that were taken down, with the hash of their original: what their deliveries are found by.
        CREATE TABLE taken_clipping (id INTEGER PRIMARY KEY, hash BLOB NOT NULL);
        """

    private static let third = """
        -- Items of wires, whose senders tell versions apart. identity: hash of the item's identifier. number, made: the
        -- version's number and its instant in seconds, where stated. cancels: whether it withdraws the versions
        -- before it. state: 0 current, 1 superseded, 2 withdrawn, made so by the clipping 'cause'.
        CREATE TABLE edition (
            clipping INTEGER PRIMARY KEY, identity INTEGER NOT NULL, number INTEGER, made INTEGER,
            cancels INTEGER NOT NULL, state INTEGER NOT NULL, cause INTEGER
        );
        CREATE INDEX edition_identity ON edition (identity);
        CREATE INDEX edition_past ON edition (clipping) WHERE state > 0;
        CREATE INDEX edition_cause ON edition (cause) WHERE cause IS NOT NULL;
        -- What a clipping says of another item, which may come later. up_to: of versions up to that number only.
        CREATE TABLE verdict (
            identity INTEGER NOT NULL, clipping INTEGER NOT NULL, state INTEGER NOT NULL, up_to INTEGER,
            PRIMARY KEY (identity, clipping)
        ) WITHOUT ROWID;
        CREATE INDEX verdict_clipping ON verdict (clipping);
        """

    private static let fourth = """
        -- Clippings that wait to be compared with the others.
        CREATE TABLE uncompared (clipping INTEGER PRIMARY KEY);
        INSERT INTO uncompared (clipping) SELECT id FROM clipping;
        -- What copies of a clipping are found by; see Comparison.Signature for the bytes.
        CREATE TABLE signature (clipping INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        -- One row a copy and each original that it draws on. class: see CopyRow. reasons: parted by U+001F.
        CREATE TABLE copy (
            copy INTEGER NOT NULL, original INTEGER NOT NULL, class INTEGER NOT NULL, score REAL NOT NULL,
            coverage_copy REAL NOT NULL, coverage_original REAL NOT NULL, containment REAL NOT NULL,
            reasons TEXT NOT NULL, PRIMARY KEY (copy, original)
        ) WITHOUT ROWID;
        CREATE INDEX copy_original ON copy (original);
        -- Clippings of one event; a story has the number of the first clipping that was in it.
        CREATE TABLE story_member (clipping INTEGER PRIMARY KEY, story INTEGER NOT NULL);
        CREATE INDEX story_member_story ON story_member (story);
        -- Stories that were joined with another, so that their old numbers still lead somewhere.
        CREATE TABLE story_merged (former INTEGER PRIMARY KEY, story INTEGER NOT NULL);
        CREATE INDEX story_merged_story ON story_merged (story);
        """

    private static let fifth = """
        -- What people say of clippings and topics. code: of an IPTC Media Topic, or the name of a desk's own topic.
        -- applies: whether the clipping has it. top_code, top_name: the broadest topic, which goes with a narrower one.
        -- given: milliseconds since 1970.
        CREATE TABLE label (
            clipping INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, applies INTEGER NOT NULL, top_code TEXT,
            top_name TEXT, given INTEGER NOT NULL, PRIMARY KEY (clipping, code)
        ) WITHOUT ROWID;
        CREATE INDEX label_given ON label (given);
        """

    private static let sixth = """
        -- Queries of which new matches are told. outlets: thresholds, as JSON. silence: milliseconds. matched: when a
        -- clipping matched last. is_silent: whether its silence was told and nothing matched since. minute, raised, held:
        -- the minute since 1970 in which it raised alerts last, how many, and how many were not told one by one.
        CREATE TABLE watch (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL, outlets BLOB NOT NULL,
            silence INTEGER, added INTEGER NOT NULL, matched INTEGER, is_silent INTEGER NOT NULL, fault TEXT,
            minute INTEGER NOT NULL, raised INTEGER NOT NULL, held INTEGER NOT NULL
        );
        -- What a watch was told of a story; see Archive.NewsJudge for the bytes, which hold no words of any document.
        -- touched: when, in milliseconds since 1970.
        CREATE TABLE watch_story (
            watch INTEGER NOT NULL, story INTEGER NOT NULL, touched INTEGER NOT NULL, known BLOB NOT NULL,
            PRIMARY KEY (watch, story)
        ) WITHOUT ROWID;
        CREATE INDEX watch_story_story ON watch_story (story);
        CREATE INDEX watch_story_touched ON watch_story (touched);
        -- watch: its name, since alerts outlive it. news, terms: JSON. about: an earlier clipping whose words stand in it.
        CREATE TABLE alert (
            id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, watch TEXT NOT NULL, news BLOB NOT NULL,
            terms BLOB NOT NULL, clipping INTEGER, about INTEGER, story INTEGER
        );
        CREATE INDEX alert_watch ON alert (watch, id);
        CREATE INDEX alert_clipping ON alert (clipping) WHERE clipping IS NOT NULL;
        CREATE INDEX alert_about ON alert (about) WHERE about IS NOT NULL;
        -- What is filed by now is told of by no watch.
        INSERT OR REPLACE INTO counter (name, value)
            SELECT 'alerted', value FROM counter WHERE name = 'last-clipping';
        """

    private static let seventh = """
        -- Seconds from the original to the copy; see CopyEdge.
        ALTER TABLE copy ADD COLUMN delay INTEGER NOT NULL DEFAULT 0;
        -- How a copy came to be, where the graph knows better than the document: what the index holds of it. class: see
        -- ProvenanceRow.
        CREATE TABLE copy_provenance (clipping INTEGER PRIMARY KEY, class INTEGER NOT NULL);
        -- Why clippings are in one story: each, and another that it was found to be like.
        CREATE TABLE story_link (
            clipping INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (clipping, other)
        ) WITHOUT ROWID;
        CREATE INDEX story_link_other ON story_link (other);
        -- Of older stories it is not known any more; those that are copies are compared anew below.
        INSERT INTO story_link SELECT clipping, first FROM story_member JOIN
            (SELECT story, min(clipping) AS first FROM story_member GROUP BY story HAVING count(*) > 1) USING (story)
            WHERE clipping <> first;
        -- Stories that lost a member or a link, how often since they were looked at, and why first: they may have fallen
        -- apart.
        CREATE TABLE story_unsettled (story INTEGER PRIMARY KEY, marks INTEGER NOT NULL, reason TEXT NOT NULL);
        -- When and why 'other' became part of a story (is_split 0) or was split off it (1).
        CREATE TABLE story_event (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, story INTEGER NOT NULL, is_split INTEGER NOT NULL,
            other INTEGER NOT NULL, reason TEXT NOT NULL
        );
        CREATE INDEX story_event_story ON story_event (story);
        CREATE INDEX story_event_other ON story_event (other);
        -- Delay, provenance and links of the copies that are known.
        INSERT OR IGNORE INTO uncompared (clipping) SELECT DISTINCT copy FROM copy;
        """

    private static let eighth = """
        -- articles: what the articles of that time have in common beside their texts. Empty: nothing that was learned.
        ALTER TABLE dictionary ADD COLUMN articles BLOB NOT NULL DEFAULT x'';
        -- What stood before the article when it was packed: see ArticlePrefix.
        ALTER TABLE article RENAME COLUMN has_prefix TO prefix;
        """
}
