import Testing

@testable import klipingd

@Suite struct CommitFeedTests {
    @Test func `a follower that was slow hears of the newest clipping only`() async {
        let feed = CommitFeed()
        let announcements = feed.announcements()
        for number in 1...1000 { feed.announce(newest: Int64(number)) }
        var iterator = announcements.makeAsyncIterator()
        #expect(await iterator.next() == 1000)
    }

    @Test func `nothing announced before following is heard`() async {
        let feed = CommitFeed()
        feed.announce(newest: 1)
        var iterator = feed.announcements().makeAsyncIterator()
        feed.announce(newest: 2)
        #expect(await iterator.next() == 2)
    }

    @Test func `a follower whose task ended is forgotten`() async {
        let feed = CommitFeed()
        let follower = Task {
            for await _ in feed.announcements() {}
        }
        while feed.count == 0 { await Task.yield() }
        follower.cancel()
        await follower.value
        #expect(feed.count == 0)
    }
}
