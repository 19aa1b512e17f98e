/// Who may be connected at once, so that no user can keep the others out.
struct Admission {
    private let limits: DeskServer.Limits
    /// Clients connected now.
    private(set) var clients = 0
    /// Clients without any permission among them.
    private var strangers = 0
    private var clientsOfUser: [UInt32: Int] = [:]

    init(_ limits: DeskServer.Limits) {
        self.limits = limits
    }

    /// Takes in a client of `user`, or answers why not; administrators find a reserve when all else is taken.
    mutating func admit(user: UInt32, isAdministrator: Bool) -> String? {
        let own = clientsOfUser[user, default: 0]
        if !isAdministrator, own >= limits.connectionsOfUser {
            return "\(own) connections of this user are open"
        }
        guard clients < limits.connections + (isAdministrator ? limits.reserve : 0) else {
            return "\(clients) clients are connected"
        }
        clients += 1
        clientsOfUser[user] = own + 1
        return nil
    }

    /// Counts a client taken in before as one without any permission, or answers why there is no room for it.
    mutating func admitStranger() -> String? {
        guard strangers < limits.strangers else { return "\(strangers) clients without permission are connected" }
        strangers += 1
        return nil
    }

    /// Lets go of a client of `user`; `isStranger` when it was also counted as one.
    mutating func leave(user: UInt32, isStranger: Bool) {
        clients -= 1
        if isStranger { strangers -= 1 }
        let rest = clientsOfUser[user, default: 1] - 1
        clientsOfUser[user] = rest > 0 ? rest : nil
    }
}
