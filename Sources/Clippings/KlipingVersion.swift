/// The version that all three programs, the control interface and the manuals name.
package enum KlipingVersion {
    package static let text = "0.1.0"
}
