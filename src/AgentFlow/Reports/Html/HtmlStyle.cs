namespace AgentFlow;

/// <summary>How a page looks. Free of &lt; and &amp;, so that the page stays well-formed XML.</summary>
internal static class HtmlStyle
{
    public const string Text =
        """
        :root {
          --page: #f6f7f9; --card: #ffffff; --ink: #1b2330; --soft: #5a6577; --line: #e1e5eb; --link: #2453b3;
          --succeeded: #1b7f5c; --failed: #c22f3d; --timedout: #a85a00; --rejected: #9a3f9e; --skipped: #667085; --canceled: #667085;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #11151b; --card: #1a2029; --ink: #e7ebf1; --soft: #a3aebd; --line: #2c3541; --link: #8db4ff;
            --succeeded: #4cc79a; --failed: #ff7b84; --timedout: #f0a44b; --rejected: #dc92e0; --skipped: #9aa5b4; --canceled: #9aa5b4;
          }
        }
        .succeeded { --tone: var(--succeeded) } .failed { --tone: var(--failed) } .timedout { --tone: var(--timedout) }
        .rejected { --tone: var(--rejected) } .skipped { --tone: var(--skipped) } .canceled { --tone: var(--canceled) }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100% }
        main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.02em; overflow-wrap: anywhere }
        h2 { margin: 0 0 1rem; font-size: 1.05rem }
        header p { margin: 0.6rem 0 0; color: var(--soft) }
        a { color: var(--link); text-decoration: none; overflow-wrap: anywhere }
        a:hover { text-decoration: underline }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible {
          outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px
        }
        .mark { color: var(--tone); font-weight: 600 }
        .pill {
          display: inline-block; padding: 0.05rem 0.55rem; border: 1px solid var(--tone); border-radius: 1rem;
          color: var(--tone); font-size: 0.85rem; font-weight: 600; white-space: nowrap
        }
        header .pill { margin-right: 0.4rem }
        section, .figures div, .note { background: var(--card); border: 1px solid var(--line); border-radius: 12px }
        section { margin-top: 1rem; padding: 1.25rem }
        .note { margin: 1.5rem 0 0; padding: 0.9rem 1.25rem; color: var(--soft) }
        .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin: 1.5rem 0 0 }
        .figures div { padding: 0.9rem 1.25rem }
        .figures .path { grid-column: 1 / -1 }
        dt { color: var(--soft); font-size: 0.85rem }
        dd { margin: 0; font-size: 1.6rem; font-weight: 600; font-variant-numeric: tabular-nums }
        .path dd { font-size: 1rem }
        .path ol { margin: 0.15rem 0 0; padding: 0; list-style: none }
        .path li { display: inline }
        .path li + li::before { content: " → "; color: var(--soft) }
        .timeline { --names: clamp(6rem, 25%, 13rem) }
        .timeline ol { margin: 0; padding: 0; list-style: none }
        .timeline li { display: grid; align-items: center }
        .timeline li { grid-template-columns: var(--names) 1fr 5rem; column-gap: 0.9rem }
        .timeline h3 { margin: 0.7rem 0 0.1rem; color: var(--soft); font-size: 0.8rem; font-weight: 500 }
        .timeline .name { color: var(--ink); overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
        .axis { position: relative; height: 1.1rem; margin: 0 5.9rem 0 calc(var(--names) + 0.9rem); color: var(--soft); font-size: 0.75rem }
        .axis span { position: absolute; transform: translateX(-50%); white-space: nowrap }
        .track {
          position: relative; height: 1.9rem;
          background: repeating-linear-gradient(to right, var(--line) 0 1px, transparent 1px var(--step))
        }
        .bar { background: var(--tone, var(--succeeded)); border-radius: 3px }
        .track .bar {
          position: absolute; top: calc(50% - 3px); left: min(var(--from), calc(100% - 3px)); width: max(var(--length), 3px);
          height: 6px
        }
        .track .critical { top: calc(50% - 8px); height: 16px; border-radius: 4px }
        .time { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
        .reason {
          grid-column: 2 / -1; color: var(--soft); font-size: 0.9rem; padding: 0.25rem 0; overflow: hidden;
          text-overflow: ellipsis; white-space: nowrap
        }
        .legend { margin: 0.9rem 0 0; color: var(--soft); font-size: 0.8rem }
        .legend .bar { display: inline-block; width: 1.4rem; height: 6px; margin: 0 0.2rem 0 0.8rem; vertical-align: middle }
        .legend .critical { height: 14px; margin-left: 0 }
        .scroll { overflow-x: auto }
        table { width: 100%; min-width: 44rem; border-collapse: collapse }
        th, td { padding: 0.45rem 0.9rem 0.45rem 0; text-align: left; vertical-align: baseline; border-top: 1px solid var(--line) }
        thead th { border-top: 0; color: var(--soft); font-size: 0.8rem; font-weight: 500; white-space: nowrap }
        tbody th { min-width: 9rem; font-weight: 600; overflow-wrap: anywhere }
        tr:target { background: var(--page) }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
        td { white-space: pre-line; overflow-wrap: anywhere }
        article { padding-left: 0.9rem; border-left: 3px solid var(--tone) }
        article + article { margin-top: 1.25rem }
        article h3 { margin: 0; font-size: 1rem }
        article p { margin: 0.3rem 0 }
        article ul { margin: 0.2rem 0 0.4rem; padding-left: 1.2rem }
        .message { white-space: pre-wrap; overflow-wrap: anywhere }
        code, pre { font: 0.85rem/1.5 ui-monospace, monospace }
        summary { cursor: pointer; color: var(--soft) }
        pre { margin: 0.4rem 0 0; padding: 0.8rem; overflow-x: auto; background: var(--page); border-radius: 8px }
        @media (max-width: 40rem) {
          .figures { gap: 0.6rem }
          .figures div { padding: 0.6rem 0.8rem }
          dd { font-size: 1.2rem }
          .timeline li { grid-template-columns: 1fr 5rem }
          .timeline .name { grid-column: 1 / -1; padding-top: 0.3rem }
          .timeline .reason { grid-column: 1 / -1 }
          .axis { margin-left: 0 }
        }
        @media print { body { background: none } .bar, .pill { print-color-adjust: exact } section, article { break-inside: avoid } }
        """;
}
