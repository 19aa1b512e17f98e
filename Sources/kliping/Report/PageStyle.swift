/// The page's style sheet: one column, light or dark as the reader has it, tables as cards on a narrow screen.
///
/// Text against its ground has a contrast of at least 4.5 : 1 in both schemes (WCAG 2.2, 1.4.3).
enum PageStyle {
    static let sheet: HTML = """
        :root { color-scheme: light dark; --ground: #faf9f6; --card: #fff; --ink: #1f1d1a; --soft: #5c5850; --line: #dcd7cd;
          --link: #0b5a88; --add: #e0f1e2; --add-ink: #1c5e27; --drop: #fae3e0; --drop-ink: #8c1d18; --alter: #fdf0cf;
          --alter-ink: #6d4700; --differs: #b3261e; --agrees: #0b5a88; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #15171a; --card: #1d2024; --ink: #e8e5df; --soft: #aaa59b; --line: #3a3d43; --link: #86c5ef;
            --add: #16351c; --add-ink: #a5dcae; --drop: #451d1a; --drop-ink: #f5b5af; --alter: #3b2f10; --alter-ink: #f0d48c;
            --differs: #ff9389; --agrees: #86c5ef; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1rem; overflow-wrap: anywhere; }
        h1, h2, h3, .headline { font-family: Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; line-height: 1.2;
          text-wrap: balance; }
        h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.6rem); margin: 0 0 1rem; }
        h2 { font-size: 1.45rem; margin: 0 0 .75rem; }
        h3 { font-size: 1.1rem; margin: 0 0 .25rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        header { padding: 2rem 0 0; }
        section { border-top: 1px solid var(--line); padding: 1.75rem 0; }
        article { margin: 0 0 2.5rem; }
        figure { margin: 0; break-inside: avoid; }
        footer { color: var(--soft); font-size: .875rem; padding-bottom: 2rem; border-top: 1px solid var(--line); }
        .kicker, .slip, .reasons, .note, .none, figcaption, caption, dt, .left-out, .sentence { color: var(--soft); }
        .kicker { margin: 0 0 .25rem; font-size: .875rem; }
        .slip, .edge, .reasons, .note, figcaption { font-size: .875rem; margin: .15rem 0; }
        .note, figcaption { margin: 0 0 1rem; max-width: 46rem; }
        figcaption { margin: .5rem 0 0; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: .75rem 1.5rem;
          margin: 0 0 1.25rem; }
        .facts dt { font-size: .8125rem; }
        .facts dd { margin: 0; }
        nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; padding: 0 0 1.25rem; }
        .tree, .tree ul { list-style: none; margin: 0; padding: 0; }
        .tree > li { margin: 0 0 1rem; }
        .tree li > ul { border-left: 2px solid var(--line); margin: .6rem 0 0 .3rem; padding-left: clamp(.6rem, 2vw, 1.25rem); }
        .tree li > ul > li { margin: 0 0 .75rem; }
        .tree li:target, article:target { outline: 2px solid var(--link); outline-offset: .4rem; border-radius: 2px; }
        .headline { margin: 0; font-weight: 700; }
        .headline a { color: inherit; text-decoration-color: var(--soft); }
        .chip { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .55em;
          font-size: .8125rem; background: var(--alter); color: var(--alter-ink); }
        .chip.first { background: var(--add); color: var(--add-ink); }
        .reasons:empty { display: none; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.75rem 2.5rem;
          margin: 0 0 1rem; }
        .charts h3 { margin: 0 0 .6rem; }
        .chart { display: block; overflow: visible; font: 12px/1 system-ui, sans-serif; }
        .chart text { fill: var(--ink); }
        .chart .tick { fill: var(--soft); font-size: 11px; }
        .chart .lane { font-weight: 600; }
        .chart .strong { fill: var(--differs); font-weight: 700; }
        .chart .label, .chart .lane, .chart .tick { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; }
        .chart .grid { stroke: var(--line); stroke-dasharray: 1 3; }
        .chart .rule { stroke: var(--line); }
        .chart .tie { stroke: var(--soft); stroke-width: 1.25; opacity: .7; }
        .chart .original, .chart .copy { fill: var(--agrees); stroke: var(--ground); stroke-width: 2; }
        .chart .copy { fill: var(--soft); }
        .chart .hollow { fill: var(--ground); stroke: var(--agrees); }
        .chart .copy.hollow { stroke: var(--soft); }
        .chart .agrees { fill: var(--agrees); stroke: var(--agrees); }
        .chart .differs { fill: var(--differs); stroke: var(--differs); }
        .chart circle.agrees, .chart path.differs { stroke: var(--ground); stroke-width: 1.5; }
        .chart .carried { stroke-width: 1; opacity: .6; }
        .chart .range { stroke-width: 7; stroke-linecap: round; opacity: .45; }
        .chart .open { stroke-width: 2; stroke-dasharray: 3 2; }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
        caption { text-align: left; font-size: .875rem; padding: 0 0 .4rem; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .65rem; border-top: 1px solid var(--line); }
        thead th { font-size: .8125rem; color: var(--soft); font-weight: 600; border-top: 0; }
        tbody tr { break-inside: avoid; }
        .claims { table-layout: fixed; font-size: .875rem; }
        .claims th, .claims td { padding: .5rem .4rem; }
        .claims thead th:nth-child(1) { width: 33%; }
        .claims thead th:nth-child(2) { width: 13%; }
        .claims thead th:nth-child(3), .claims thead th:nth-child(5) { width: 13%; }
        .claims thead th:nth-child(6) { width: 11%; }
        .sentence { display: block; font-weight: 400; font-size: .875rem; }
        .claims strong { color: var(--differs); }
        .passages { table-layout: fixed; background: var(--card); }
        .passages th { width: 8.5rem; font-weight: 400; font-size: .8125rem; }
        .passages thead th:not(:first-child) { width: auto; }
        .sign { display: inline-block; min-width: 1.1em; text-align: center; font-weight: 700; font-family: ui-monospace,
          "DejaVu Sans Mono", monospace; }
        .verbatim td, .verbatim th { color: var(--soft); }
        .added td:not(.empty) { background: var(--add); }
        .cut td:not(.empty) { background: var(--drop); }
        .figure-changed td, .name-changed td { background: var(--alter); }
        .figure-changed th, .name-changed th { font-weight: 700; }
        del { background: var(--drop); color: var(--drop-ink); text-decoration: line-through; padding: 0 .15em; }
        ins { background: var(--add); color: var(--add-ink); text-decoration: underline; font-weight: 600; padding: 0 .15em; }
        .changes { margin: .4rem 0 .8rem; padding-left: 1.1rem; font-size: .9375rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 1.5rem; padding: 0;
          font-size: .875rem; color: var(--soft); }
        @media screen and (max-width: 48rem) {
          table, caption, tbody, tr, th, td { display: block; width: auto; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tbody tr { border-top: 1px solid var(--line); padding: .4rem 0; }
          .passages, .passages tbody th, .claims tbody th { width: auto; }
          th, td, .claims th, .claims td { border: 0; padding: .15rem .4rem; }
          td.empty { display: none; }
          td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .8125rem; }
        }
        @media print {
          :root { --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --agrees: #000;
            --differs: #8c1d18; --add: #e8f3e9; --add-ink: #134a1c; --drop: #f8e6e4; --drop-ink: #7a1712; --alter: #fbf2da;
            --alter-ink: #5a3b00; }
          body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          main, footer { max-width: none; padding: 0; }
          nav { display: none; }
          table, .claims { font-size: 9pt; }
          thead th { font-size: 8pt; }
          .charts { grid-template-columns: 1fr 1fr; gap: 1rem 1.5rem; }
          h2, h3, caption { break-after: avoid; }
          @page { margin: 16mm; }
        }

        """
}
