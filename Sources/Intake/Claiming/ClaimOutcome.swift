import Clippings
import LinuxSystem

/// What came of trying to claim a file.
enum ClaimOutcome {
    case claimed(ClaimedFile)
    /// Gone, delivered already, or no longer of interest: nothing to do.
    case nothing
    /// It is left in its folder and journaled as refused.
    case refused(Delivery)
    /// It waits in its folder until it changes or has aged.
    case held(HeldFile)
    /// The machine, not the file, is in the way; the file is tried again.
    case failed(SystemError)
}
