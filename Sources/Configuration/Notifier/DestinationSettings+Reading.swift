extension DestinationSettings {
    /// What one section says; `nil` with a word in `note` when it is no whole destination.
    init?(_ values: SectionValues, note: (ConfigurationError) -> Void) {
        func refuse(_ code: ConfigurationError.Code, at key: String, _ message: String, remedy: String) {
            note(ConfigurationError(code, at: values.origin(of: key), message, remedy: remedy))
        }
        let name = values[Keys.name]
        let exec = values[Keys.exec]
        let url = values[Keys.url]
        switch (exec.isEmpty, url) {
        case (false, nil):
            let foreign = [Keys.headers.name, Keys.secretFile.name, Keys.redirects.name].filter(values.isAssigned)
            for key in foreign {
                refuse(
                    .conflict,
                    at: key,
                    "the destination '\(name)' has '\(key)', but no url that it is for",
                    remedy: "take it out"
                )
            }
            receiver = .program(exec)
        case (true, let url?):
            receiver = .webhook(
                Webhook(
                    url: url,
                    headers: values[Keys.headers],
                    secretFile: values[Keys.secretFile],
                    redirects: values[Keys.redirects]
                )
            )
        case (false, _?):
            refuse(
                .conflict,
                at: Keys.url.name,
                "the destination '\(name)' has both exec and url",
                remedy: "make two destinations of it"
            )
            return nil
        case (true, nil):
            if !values.isRefused(Keys.exec.name), !values.isRefused(Keys.url.name) {
                refuse(
                    .missingKey,
                    at: Keys.name.name,
                    "the destination '\(name)' has neither exec nor url",
                    remedy: "write exec = [\"/...\"] or url = \"https://...\" below it"
                )
            }
            return nil
        }
        self.name = name
        watches = Set(values[Keys.watches])
        kinds = Set(values[Keys.kinds])
        timeout = values[Keys.timeout]
        attempts = values[Keys.attempts]
        retryAfter = values[Keys.retryAfter]
        retryLimit = values[Keys.retryLimit]
        rate = values[Keys.rate] == 0 ? nil : values[Keys.rate]
        if retryAfter > retryLimit {
            refuse(
                .conflict,
                at: Keys.retryAfter.name,
                "the destination '\(name)' waits longer after the first attempt (\(TimeSpan.text(retryAfter))) than the longest pause (\(TimeSpan.text(retryLimit)))",
                remedy: "make retry_limit the longer one"
            )
        }
    }
}
