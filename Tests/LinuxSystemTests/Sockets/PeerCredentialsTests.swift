import Glibc
import LinuxSystem
import Testing

struct PeerCredentialsTests {
    @Test func `the peer of a pair is this process`() throws {
        let (one, _) = try SocketPair.make()
        let peer = try PeerCredentials(of: one.number)
        #expect(peer.process == getpid())
        #expect(peer.user == getuid())
        #expect(peer.group == getgid())
        var own = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(CInt(own.count), &own)
        #expect(Set(peer.groups) == Set(own.prefix(Int(count))))
    }

    @Test func `what is no socket has no peer`() throws {
        #expect(throws: SystemError.self) { try PeerCredentials(of: -1) }
    }

    @Test func `groups are found by name`() {
        #expect(GroupMembership.identifier(ofGroup: "root") == 0)
        #expect(GroupMembership.identifier(ofGroup: "no such group") == nil)
    }

    @Test func `a peer is a member by what it holds, or by the database`() {
        let stranger = PeerCredentials(process: 1, user: 4_000_000_000, group: 7, groups: [8])
        #expect(GroupMembership.isMember(stranger, of: 7))
        #expect(GroupMembership.isMember(stranger, of: 8))
        #expect(!GroupMembership.isMember(stranger, of: 9))
        let root = PeerCredentials(process: 1, user: 0, group: 4_000_000_000)
        #expect(GroupMembership.isMember(root, of: 0))
        #expect(GroupMembership.groups(ofUser: 4_000_000_000).isEmpty)
    }
}
