/// Which of the handler's functions answers each method about copies, stories and claims.
extension Desk.Copies {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.copies(parameters, caller)
    }
}

extension Desk.CopiesEverywhere {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, send in
        try await handler.copiesEverywhere(parameters, caller, send: send)
    }
}

extension Desk.CopyEdges {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.copyEdges(parameters, caller)
    }
}

extension Desk.Story {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.story(parameters, caller)
    }
}

extension Desk.Stories {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.stories(parameters, caller)
    }
}

extension Desk.Figures {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.figures(parameters, caller)
    }
}
