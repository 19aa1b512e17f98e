import Clippings
package import Configuration
package import LinuxSystem
package import Logging
import SystemPackage

/// Follows the daemon and runs a service for each destination, until told to finish.
package actor Notifier {
    private enum Order: Sendable {
        case apply([DestinationSettings])
        case finish
    }

    /// How long deliveries under way may take at the end; what is cut off is sent again at the next start.
    private static let drainLimit = Duration.seconds(15)

    private let source: DeskAlertSource
    private let state: StateFolder
    private let reactor: Reactor
    private let log: Logger
    private let link: AlertLink
    private let hint: Bell
    private let folders: FolderWatch
    private let orders: AsyncStream<Order>
    private nonisolated let giveOrder: AsyncStream<Order>.Continuation
    /// Those who are told of news, by the link's own thread.
    private nonisolated let listeners: Monitor<[DestinationService]>
    private nonisolated let onChange: @Sendable () -> Void
    private var services: [DestinationService] = []

    /// `sockets` are tried in order; `onChange` hears that `standing()` may differ.
    package init(
        _ destinations: [DestinationSettings],
        sockets: [String],
        state: StateFolder,
        reactor: Reactor,
        log: Logger,
        onChange: @escaping @Sendable () -> Void = {}
    ) throws(SystemError) {
        source = DeskAlertSource(sockets: sockets, reactor: reactor)
        self.state = state
        self.reactor = reactor
        self.log = log
        self.onChange = onChange
        let hint = try Bell()
        let listeners = Monitor<[DestinationService]>([])
        let isConnected = Monitor(false)
        link = AlertLink(sockets: sockets, reactor: reactor, log: log, hint: hint) { connected in
            let isNew = isConnected.withLock { before in
                let isNew = connected && !before
                before = connected
                return isNew
            }
            for service in listeners.withLock({ $0 }) where connected {
                if isNew { service.reconnected() } else { service.wake() }
            }
            onChange()
        }
        folders = try FolderWatch(sockets.map { FilePath($0).removingLastComponent() } + [state.wishes]) {
            hint.ring()
            for service in listeners.withLock({ $0 }) { service.wake() }
        }
        self.hint = hint
        self.listeners = listeners
        (orders, giveOrder) = AsyncStream.makeStream()
        giveOrder.yield(.apply(destinations))
    }

    /// Runs these destinations from now on; those that stay as they are go on undisturbed.
    package nonisolated func apply(_ destinations: [DestinationSettings]) {
        giveOrder.yield(.apply(destinations))
    }

    /// Ends with the deliveries that are under way.
    package nonisolated func finish() {
        giveOrder.yield(.finish)
    }

    /// Runs until told to finish or its task is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { [link] in await link.run() }
            for await order in orders {
                guard case .apply(let destinations) = order else { break }
                replace(by: destinations, in: &group)
                onChange()
            }
            await drain()
            group.cancelAll()
        }
        folders.stop()
    }

    private func replace(by destinations: [DestinationSettings], in group: inout DiscardingTaskGroup) {
        let old = services
        var new: [DestinationService] = []
        for settings in destinations {
            if let same = old.first(where: { $0.settings == settings }) {
                new.append(same)
                continue
            }
            do {
                let service = try makeService(settings)
                new.append(service)
                let before = old.first { $0.settings.name == settings.name }
                group.addTask {
                    // Two of one name would deliver the same alerts.
                    do { try await before?.untilOver() } catch { return }
                    await service.run()
                }
            } catch {
                log.error("a destination cannot be run: \(error)", metadata: ["destination": "\(settings.name)"])
            }
        }
        for service in old where !new.contains(where: { $0 === service }) { service.finish() }
        services = new
        listeners.withLock { $0 = new }
    }

    private func makeService(_ settings: DestinationSettings) throws(SystemError) -> DestinationService {
        try DestinationService(
            settings,
            transport: settings.transport(reactor: reactor, log: log, agent: "kliping-notifier/\(KlipingVersion.text)"),
            source: source,
            state: state,
            reactor: reactor,
            log: log,
            onChange: onChange
        )
    }

    private func drain() async {
        let services = services
        for service in services { service.finish() }
        await withTaskGroup(of: Void.self) { [reactor] group in
            group.addTask { for service in services { try? await service.untilOver() } }
            group.addTask { try? await reactor.sleep(for: Self.drainLimit) }
            await group.next()
            group.cancelAll()
        }
    }

    /// How things stand, in a sentence.
    package func standing() async -> String {
        var records: [DestinationRecord] = []
        for service in services { if let record = await service.standing { records.append(record) } }
        return Self.sentence(link.state, destinations: services.count, records)
    }

    /// `following the daemon, 2 destinations, 1 with an alert that waits, 3 alerts set aside`.
    static func sentence(_ state: AlertLink.State, destinations: Int, _ records: [DestinationRecord]) -> String {
        var parts: [String] = []
        switch state {
        case .connecting: parts.append("connecting to the daemon")
        case .following: parts.append("following the daemon")
        case .away(let reason): parts.append("waiting for the daemon (\(reason))")
        }
        parts.append(destinations == 1 ? "1 destination" : "\(destinations) destinations")
        let waiting = records.count { $0.held != nil }
        if waiting > 0 { parts.append("\(waiting) with an alert that waits") }
        let aside = records.reduce(0) { $0 + $1.aside.count }
        if aside > 0 { parts.append("\(aside) \(aside == 1 ? "alert" : "alerts") set aside") }
        return parts.joined(separator: ", ")
    }
}
