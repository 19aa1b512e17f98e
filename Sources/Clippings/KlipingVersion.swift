/// The version that all programs, the control interface and the manuals name.
package enum KlipingVersion {
    package static let text = "0.1.0"
}
