/** The look of the overview, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --b: #c0392b; --w: #b7791f; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; }
h1 { margin-bottom: 0; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 6px; padding: 0.4rem 1rem; }
.tiles b { font-size: 1.6em; display: block; }
figure { margin: 1rem 0; }
figcaption, .facts { color: GrayText; font-size: 0.9em; }
svg { width: 100%; height: auto; border-bottom: 1px solid var(--line); }
svg text { font-size: 11px; text-anchor: middle; fill: currentColor; }
rect.b { fill: var(--b); } rect.w { fill: var(--w); }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 1rem 2rem; align-items: start; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.15rem 0.5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { overflow-wrap: normal; } th + th, td + td { text-align: right; width: 5.5em; }
details { border-left: 4px solid var(--line); margin: 0.4rem 0; padding: 0.2rem 0.8rem; }
details.b { border-color: var(--b); } details.w { border-color: var(--w); }
summary { cursor: pointer; overflow-wrap: anywhere; }
pre { background: #8882; padding: 0.5rem; overflow-x: auto; }
mark { background: none; color: var(--b); font-weight: bold; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
`
