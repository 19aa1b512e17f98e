import Testing

@testable import DeskInterface

struct AdmissionTests {
    private var admission: Admission

    init() {
        var limits = DeskServer.Limits()
        limits.connections = 5
        limits.connectionsOfUser = 2
        limits.reserve = 1
        limits.strangers = 1
        admission = Admission(limits)
    }

    @Test mutating func `one user cannot take the places of the others`() {
        #expect(admission.admit(user: 7, isAdministrator: false) == nil)
        #expect(admission.admit(user: 7, isAdministrator: false) == nil)
        #expect(admission.admit(user: 7, isAdministrator: false) == "2 connections of this user are open")
        #expect(admission.admit(user: 8, isAdministrator: false) == nil)
        admission.leave(user: 7, isStranger: false)
        #expect(admission.admit(user: 7, isAdministrator: false) == nil)
    }

    @Test mutating func `administrators find a place when all are taken`() {
        for user: UInt32 in 1...5 { #expect(admission.admit(user: user, isAdministrator: false) == nil) }
        #expect(admission.admit(user: 6, isAdministrator: false) == "5 clients are connected")
        #expect(admission.admit(user: 0, isAdministrator: true) == nil)
        #expect(admission.admit(user: 0, isAdministrator: true) == "6 clients are connected")
        #expect(admission.clients == 6)
    }

    @Test mutating func `strangers share few places, whoever they are`() {
        #expect(admission.admit(user: 7, isAdministrator: false) == nil)
        #expect(admission.admit(user: 8, isAdministrator: false) == nil)
        #expect(admission.admitStranger() == nil)
        #expect(admission.admitStranger() == "1 clients without permission are connected")
        admission.leave(user: 7, isStranger: true)
        #expect(admission.admitStranger() == nil)
    }
}
