import Clippings

/// One story as one page that stands alone: no script, no request to anywhere, readable without style.
struct StoryPage {
    let dossier: StoryDossier

    var html: HTML {
        let ledger = ExcerptLedger(dossier)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow">
            <title>\(dossier.title)</title>
            <style>
            \(PageStyle.sheet)</style>
            </head>
            <body>
            <main>
            \(FactsSection(dossier: dossier).html)\(navigation)\(ProvenanceSection(dossier: dossier).html)\
            \(TimelineSection(dossier: dossier).html)\(ClaimsSection(dossier: dossier, ledger: ledger).html)\
            \(PassagesSection(dossier: dossier, ledger: ledger).html)\(RightsSection(dossier: dossier).html)</main>
            <footer><p>Made \(dossier.clock.dayAndMinute(dossier.made)) \(dossier.clock.name) by kliping \
            \(KlipingVersion.text). Who copied whom is inferred from texts, times and credits: check before you publish.</p></footer>
            </body>
            </html>

            """
    }

    private var navigation: HTML {
        """
        <nav aria-label="Sections"><a href="#provenance">Provenance</a> <a href="#timeline">Timeline</a> \
        <a href="#claims">Claims</a> <a href="#passages">Changes</a> <a href="#rights">Rights</a></nav>

        """
    }
}
