/** How the single file looks, on a screen and on paper; it has no other styles, and no fonts but the reader's. */
export const wholePageCss = `
:root{--ink:#221d17;--soft:#5b5145;--paper:#faf6ee;--raised:#fffdf8;--line:#ddd2bf;--accent:#9f3218;--tint:#f7e4da;--b:#14625d;--c:#454a94;--ct:#e1e2f4;--a:#7f5600;color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:42rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 'Source Serif 4',Georgia,'Noto Serif',serif}
h1,h2,h3,h4,p,li{overflow-wrap:anywhere}h1,h2,h3,h4{line-height:1.15;text-wrap:balance}h1{font-size:clamp(2rem,9vw,2.75rem);margin:0 0 .5rem}h2{font-size:clamp(1.6rem,7vw,2.1rem);margin:0 0 1rem}h3{font-size:1.5rem;margin:2.2em 0 .6em}h4{font-size:1.2rem;margin:1.8em 0 .4em}
a{color:var(--accent)}a.term{color:inherit;text-decoration-color:var(--line)}
svg{max-width:100%;height:auto}.lead{color:var(--soft);font-size:1.25rem;line-height:1.45}.above{margin:0 0 .4rem;color:var(--accent);font:600 1rem/1.3 system-ui,sans-serif}
.chapter{margin-top:6rem;padding-top:2rem;border-top:4px solid var(--accent)}
nav ol{padding-left:1.4em}nav li{margin:.5em 0}
.box{margin:2rem 0;padding:1.5rem}.box>:last-child{margin-bottom:0}.box-label{margin:0 0 .5rem;color:var(--spot,var(--accent));font:700 .95rem/1.3 system-ui,sans-serif}.box-title{margin:0 0 .5rem;font-size:1em}
.box-answer{padding:0 0 1.5rem;border-bottom:1px solid var(--ink);font-size:1.12em}
.box-case{--spot:var(--b);border:1px solid var(--line);border-bottom:4px solid var(--b);background:var(--raised)}
.box-questions{--spot:var(--c);background:var(--ct)}.box-pitfall{--spot:var(--a);padding:0 0 0 1.5rem;border-left:6px double var(--a)}
.tool-call a{display:block;padding:1rem 1.25rem;border:1.5px solid var(--accent);border-bottom-width:5px;background:var(--tint);color:var(--ink);font:600 1.05rem/1.35 system-ui,sans-serif}
figure{margin:2rem 0 1rem}figure svg{display:block;width:100%;height:auto}figcaption,caption{color:var(--soft);font:600 .95rem/1.4 system-ui,sans-serif;text-align:left}
table{width:100%;margin:1rem 0 2rem;border-collapse:collapse;overflow-wrap:anywhere;hyphens:auto;font:.95rem/1.4 system-ui,sans-serif}th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.ticks{padding:0;list-style:none}.ticks li{position:relative;margin:.9em 0;padding-left:2em}.ticks li::before{position:absolute;left:0;top:.2em;width:1em;height:1em;border:1.5px solid var(--ink);content:''}.ticks span{display:block;color:var(--soft);font:.95rem/1.45 system-ui,sans-serif}
footer{margin-top:5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font:.9rem/1.5 system-ui,sans-serif}
@page{size:A4;margin:24mm 32mm 24mm 38mm;@bottom-right{content:counter(page);font:8pt sans-serif;color:#5b5145}}
@page:first{@bottom-right{content:none}}
@media print{body{max-width:none;padding:0;background:none;font-size:10.5pt;line-height:1.45}.chapter{margin-top:0;border-top:0;break-before:page}.front{break-after:page}h2,h3,h4,caption,.box-label{break-after:avoid}.box-case,.box-pitfall,.tool-call,figure,tr{break-inside:avoid}p,li{orphans:3;widows:3}
.box,.tool-call a{print-color-adjust:exact;-webkit-print-color-adjust:exact}.tool-call a::after,.box-way a::after{display:block;font-weight:400;font-size:.85em;overflow-wrap:anywhere;content:attr(href)}a{color:inherit}nav a::after{content:target-counter(attr(href url),page);float:right}}
`.replaceAll('\n', '');
