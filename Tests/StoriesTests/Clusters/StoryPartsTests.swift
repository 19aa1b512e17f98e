import Archive
import Testing

@testable import Stories

@Suite struct `What a story falls into` {
    private func leaving(
        _ story: StoryID,
        _ members: [ClippingID],
        _ links: (ClippingID, ClippingID)...
    ) -> [[ClippingID]] {
        StoryParts(
            StoryShape(story: story, marks: 1, members: members, links: links.map { StoryShape.Link($0.0, $0.1) })
        ).leaving
    }

    @Test func `nothing leaves while every clipping is linked, in whichever direction`() {
        #expect(leaving(1, [1, 2, 3, 4], (2, 1), (2, 3), (4, 3)) == [])
        #expect(leaving(1, []) == [])
    }

    @Test func `the part with the clipping that it is named after stays, however small`() {
        #expect(leaving(1, [1, 2, 3, 4], (3, 2), (4, 3)) == [[2, 3, 4]])
    }

    @Test func `when that one is gone, the largest part stays, of equals the first`() {
        #expect(leaving(1, [2, 3, 4, 5], (4, 3), (5, 4)) == [[2]])
        #expect(leaving(1, [2, 3, 4, 5], (3, 2), (5, 4)) == [[4, 5]])
    }

    @Test func `links to what is in no part do not count`() {
        #expect(leaving(1, [1, 2], (1, 9), (2, 9)) == [[2]])
    }

    @Test func `a chain of thousands is one part`() {
        let members = (1...5000).map { ClippingID($0) }
        let links = members.dropFirst().map { StoryShape.Link($0, $0 - 1) }
        #expect(StoryParts(StoryShape(story: 1, marks: 1, members: members, links: links)).leaving == [])
    }
}
