import LinuxSystem

/// Who may do what, decided from what the kernel says of a client.
package struct AccessPolicy: Sendable {
    /// The user whose daemon this is: may do everything, as root may.
    package var owner: UInt32
    /// How the owner is named to those who are refused.
    package var ownerName: String
    /// The group whose members may ask; `nil` when the daemon is a user's own.
    package var readers: String?
    /// The group whose members may do desk work; `nil` when the daemon is a user's own.
    package var desk: String?

    package init(owner: UInt32, ownerName: String, readers: String? = nil, desk: String? = nil) {
        self.owner = owner
        self.ownerName = ownerName
        self.readers = readers
        self.desk = desk
    }

    /// Whether the user may do everything, whatever groups there are.
    package func isAdministrator(_ user: UInt32) -> Bool { user == 0 || user == owner }

    /// The level of a user who is a member of `groups` (names); `nil` for one who may do nothing.
    package func permission(user: UInt32, isMember: (String) -> Bool) -> Permission? {
        if isAdministrator(user) { return .administrator }
        if let desk, isMember(desk) { return .desk }
        if let readers, isMember(readers) { return .reader }
        return nil
    }

    /// Who `peer` is to this daemon, by the group database where groups decide.
    func caller(_ peer: PeerCredentials) async throws -> Caller {
        var permission = permission(user: peer.user) { _ in false }
        if permission == nil {
            // The group database may ask a directory service over the network.
            permission = try await OwnThread.run(named: "groups") {
                self.permission(user: peer.user) { name in
                    GroupMembership.identifier(ofGroup: name).map { GroupMembership.isMember(peer, of: $0) } ?? false
                }
            }
        }
        return Caller(user: peer.user, group: peer.group, process: peer.process, permission: permission)
    }

    /// Who has this level, in words for `PermissionDenied`: `group 'kliping'`, `root or user 'kliping'`.
    package func holders(of permission: Permission) -> String {
        switch permission {
        case .reader: readers.map { "group '\($0)'" } ?? "root or user '\(ownerName)'"
        case .desk: desk.map { "group '\($0)'" } ?? "root or user '\(ownerName)'"
        case .administrator: "root or user '\(ownerName)'"
        }
    }
}

/// Who is at the other end of a connection, as the kernel says (SO_PEERCRED, unix(7)).
package struct Caller: Sendable, Equatable {
    package var user: UInt32
    package var group: UInt32
    package var process: Int32
    /// `nil` for one who may do nothing but introspect.
    package var permission: Permission?

    package init(user: UInt32, group: UInt32, process: Int32, permission: Permission?) {
        self.user = user
        self.group = group
        self.process = process
        self.permission = permission
    }
}
