/** Little: a reader's own type and colours come first. */
export const epubCss = `body{margin:0 4%;line-height:1.5}
h1,h2,h3{line-height:1.2;text-align:left;hyphens:none;page-break-after:avoid;break-after:avoid}
h1{font-size:1.7em;margin:.4em 0}h2{font-size:1.3em;margin:2em 0 .5em}h3{font-size:1.1em;margin:1.6em 0 .4em}
.above{color:#9f3218;font-family:sans-serif;font-weight:bold;margin:2em 0 0}
.lead{font-size:1.1em}
.mark{width:6em}.mark img{width:100%}
.box{margin:1.5em 0;padding:1em}
.box-label{margin:0 0 .5em;font-family:sans-serif;font-size:.85em;font-weight:bold}
.box-title{margin:0 0 .4em;font-size:1em}
.box-answer{padding:0 0 1em;border-bottom:1px solid}
.box-case{border:1px solid #857865;border-bottom:4px solid #14625d}
.box-questions{border-left:4px solid #454a94;border-right:4px solid #454a94}
.box-pitfall{padding:0 0 0 1em;border-left:6px double #7f5600}
.tool-call{margin:1.5em 0;padding:.8em 1em;border:2px solid #9f3218;font-family:sans-serif}
.box-way,figcaption,caption{font-family:sans-serif;font-size:.85em;text-align:left}
figure{margin:1.5em 0}figure img{width:100%}
table{width:100%;margin:1em 0 2em;border-collapse:collapse;font-family:sans-serif;font-size:.85em}
th,td{padding:.4em .5em .4em 0;border-bottom:1px solid #857865;text-align:left;vertical-align:top}
.ticks{padding:0;list-style:none}.ticks li{margin:.8em 0}.ticks li::before{content:"\\2610\\00a0"}
.ticks span{display:block;font-size:.9em}
.cover{margin:0;padding:0;text-align:center}.cover img{height:100%;max-width:100%}
nav ol{padding-left:1.4em}nav li{margin:.4em 0}
`;
