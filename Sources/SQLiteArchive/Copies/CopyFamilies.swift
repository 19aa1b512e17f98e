import Archive
import GRDB

/// Tells which clippings belong together as copies, by the original that all of them lead to.
struct CopyFamilies {
    private let database: Database
    /// Copies of copies are followed so far; who copies further is a family of its own.
    private static let deepest = 16
    /// Members that are counted one by one.
    private static let counted = 10_000

    init(_ database: Database) {
        self.database = database
    }

    /// The original at the end of the edges; the clipping itself when it has none.
    func root(of clipping: ClippingID) throws -> ClippingID {
        let next = try database.cachedStatement(
            sql: "SELECT original FROM copy WHERE copy = ? ORDER BY score DESC, original LIMIT 1"
        )
        var id = clipping
        for _ in 0..<Self.deepest {
            guard let original = try Int64.fetchOne(next, arguments: [id]), original != clipping else { break }
            id = original
        }
        return id
    }

    /// How many others belong to a clipping's family: its original, and what draws on that or on its copies.
    ///
    /// Of a family of thousands some thousand are counted at least.
    func others(than clipping: ClippingID) throws -> Int {
        let copies = try database.cachedStatement(sql: "SELECT copy FROM copy WHERE original = ? LIMIT ?")
        var family: Set<ClippingID> = [try root(of: clipping)]
        var waiting = Array(family)
        while let original = waiting.popLast(), family.count <= Self.counted {
            for copy in try Int64.fetchAll(copies, arguments: [original, Self.counted])
            where family.insert(copy).inserted {
                waiting.append(copy)
            }
        }
        return family.count - 1
    }
}

/// Gathers the clippings of a page, newest first, one of each family.
struct PageFilling {
    let limit: Int
    /// `nil` where every copy is a hit of its own.
    let families: CopyFamilies?
    private(set) var shown: [ClippingID] = []
    /// Whether more than the page takes came.
    private(set) var isFull = false
    /// The last clipping that the page stands for, shown or folded: where the next one begins.
    private(set) var last: ClippingID?
    private var roots: Set<ClippingID> = []

    init(limit: Int, families: CopyFamilies?) {
        self.limit = limit
        self.families = families
    }

    mutating func add(_ id: ClippingID) throws {
        if let families {
            let root = try families.root(of: id)
            if roots.contains(root) {
                last = id
                return
            }
            guard shown.count < limit else {
                isFull = true
                return
            }
            roots.insert(root)
        } else if shown.count >= limit {
            isFull = true
            return
        }
        shown.append(id)
        last = id
    }
}
