/// Offsets from UTC by the names news pages print.
enum TimeZones {
    /// `+07:00` for `wib` (folded); `nil` for an unknown or ambiguous name (`IST`, `CST`, `ET`).
    static func offset(of name: String) -> String? { offsets[name] }

    private static let offsets = [
        "wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "myt": "+08:00", "sgt": "+08:00", "hkt": "+08:00",
        "ict": "+07:00", "jst": "+09:00", "kst": "+09:00", "utc": "Z", "gmt": "Z", "z": "Z", "cet": "+01:00",
        "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
        "est": "-05:00", "edt": "-04:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
        "cdt": "-05:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "pht": "+08:00",
        "мск": "+03:00", "acst": "+09:30", "acdt": "+10:30", "awst": "+08:00", "sast": "+02:00", "eat": "+03:00",
        "trt": "+03:00", "pkt": "+05:00", "npt": "+05:45", "akst": "-09:00", "akdt": "-08:00", "hst": "-10:00",
        "brt": "-03:00", "irst": "+03:30", "wet": "Z", "west": "+01:00", "mmt": "+06:30", "uzt": "+05:00",
    ]
}
