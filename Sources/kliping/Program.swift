import Glibc

@main
struct Program {
    static func main() async {
        let invocation = Invocation(
            arguments: ProcessArguments.printable(),
            environment: ProcessArguments.environment(),
            console: .standard
        )
        exit(await invocation.run().rawValue)
    }
}
