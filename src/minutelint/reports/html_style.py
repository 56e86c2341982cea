"""The look of the HTML report: every pair of colours has a contrast of at least 4.5 to 1 (WCAG 2.2, AA)."""

LIGHT = {
    "page": "#ffffff",
    "text": "#1b1d20",
    "quiet": "#54585e",
    "line": "#c9ccd1",
    "error": "#a30f0f",
    "warning": "#7a4a00",
    "info": "#0a4f9c",
    "mark": "#ffe9a8",
}
DARK = {
    "page": "#17191d",
    "text": "#e8e9eb",
    "quiet": "#aab0b8",
    "line": "#43484f",
    "error": "#ff9d96",
    "warning": "#f2c063",
    "info": "#8fc3ff",
    "mark": "#5c4a00",
}


def _colors(colors: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colors.items())


STYLE = f""":root {{ color-scheme: light dark; {_colors(LIGHT)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_colors(DARK)} }} }}
@media print {{ :root {{ color-scheme: light; {_colors(LIGHT)} }} header a {{ display: none; }} }}
body {{
  margin: 0 auto; padding: 1rem; max-width: 70rem;
  font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page);
}}
h1 {{ font-size: 1.6rem; }}
h2 {{ font-size: 1.15rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; break-after: avoid; }}
p {{ margin: 0 0 .25rem; }}
a {{ color: var(--info); }}
table {{ border-collapse: collapse; width: 100%; }}
caption {{ text-align: left; color: var(--quiet); padding-bottom: .25rem; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid var(--line); }}
td {{ overflow-wrap: anywhere; }}
td:nth-child(-n+3) {{ overflow-wrap: normal; }}
.findings th:nth-child(1) {{ width: 12%; }}
.findings th:nth-child(2) {{ width: 8%; }}
.findings th:nth-child(3) {{ width: 20%; }}
mark {{ color: inherit; background: var(--mark); }}
.help {{ color: var(--quiet); }}
.error {{ color: var(--error); }}
.warning {{ color: var(--warning); }}
.info {{ color: var(--info); }}
.number {{ font-variant-numeric: tabular-nums; }}
"""
