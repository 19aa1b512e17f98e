import DeskInterface

extension ScriptedHandler {
    func label(_ parameters: Desk.Label.Parameters, _ caller: Caller) async throws -> Desk.Label.Reply {
        throw DeskError.busy(reason: "not scripted")
    }
    func labels(_ parameters: Desk.Labels.Parameters, _ caller: Caller) async throws -> Desk.Labels.Reply {
        throw DeskError.busy(reason: "not scripted")
    }
    func train(_ parameters: Desk.Train.Parameters, _ caller: Caller) async throws -> Desk.Train.Reply {
        throw DeskError.busy(reason: "not scripted")
    }
}
