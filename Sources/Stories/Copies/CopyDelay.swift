/// How long after an original its copy appeared.
enum CopyDelay {
    /// Seconds; less than 0 where the copy says that it is the older one.
    ///
    /// The documents' own times count where both state them, and days where these differ. Of one day, or without dates,
    /// arrival is all there is.
    static func seconds(from original: FiledText, to copy: FiledText) -> Int64 {
        if let first = original.published, let second = copy.published {
            if let first = first.instant, let second = second.instant { return second - first }
            if first.day != second.day { return (second.day - first.day) * 86_400 }
        }
        return (copy.added - original.added) / 1000
    }
}
