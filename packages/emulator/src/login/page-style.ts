const light =
  '--bg:#fafaf8;--surface:#fff;--sunken:#f3f3f0;--line:#e7e6e1;--line2:#d6d4cd;--edge:#8d8b83;--text:#1b1a17;' +
  '--text2:#54524b;--text3:#6a6861;--accent:#0c6459;--on-accent:#fff;--accent-bg:#e3f1ee;--accent-line:#a5cfc7;--bad:#ae2419';
const dark =
  '--bg:#121211;--surface:#191918;--sunken:#0d0d0c;--line:#2b2b28;--line2:#3b3b37;--edge:#76746d;--text:#edece7;' +
  '--text2:#b3b1a9;--text3:#94928a;--accent:#67cbb8;--on-accent:#05211c;--accent-bg:#15302b;--accent-line:#2f5b53;--bad:#ff938a';

/** The style of the pages that people see when they log in: that of the console, in the colours that the system prefers. */
export const style = `:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--bg);color:var(--text);overflow-wrap:anywhere;
font:14px/20px "Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,Inter,Roboto,"Noto Sans",system-ui,sans-serif}
h1,h2,p,ul{margin:0;padding:0}ul{list-style:none}b{font-weight:600}
h1{font-size:20px;line-height:28px;font-weight:600;text-wrap:balance}h2{padding:16px 28px 6px;font-size:15px;line-height:22px;font-weight:600}
code{font:12px/18px ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;color:var(--text3)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{width:100%;max-width:480px;background:var(--surface);border:1px solid var(--line);border-radius:16px;overflow:hidden}
header{padding:28px 28px 18px;display:grid;justify-items:center;text-align:center}header p{color:var(--text2);margin-top:4px}header b{color:var(--text)}
header.bad h1{color:var(--bad)}
.pair{display:flex;align-items:center;margin-bottom:16px}.pair::before{content:"";order:1;width:64px;border-top:2px dotted var(--line2)}
.app{width:52px;height:52px;border-radius:14px;background:var(--accent-bg);color:var(--accent);display:grid;place-items:center}
header>.app{margin-bottom:16px}.app svg{width:28px;height:28px}.pair img{order:2}img{border-radius:50%;background:var(--sunken);flex:none}
ul{border-block:1px solid var(--line)}li+li{border-top:1px solid var(--line)}
label.row{display:flex;gap:14px;padding:12px 28px;cursor:pointer;align-items:flex-start}label.row:hover{background:var(--bg)}
.words{flex:1;min-width:0;display:grid;gap:1px}.words span{color:var(--text2);font-size:13px;line-height:19px}.words .needed{color:var(--text3);font-weight:400;font-size:12px}
input[type=checkbox]{appearance:none;position:relative;order:2;width:28px;height:16px;margin:2px 0 0;border-radius:8px;background:var(--edge);flex:none;cursor:inherit}
input[type=checkbox]::after{content:"";position:absolute;width:12px;height:12px;left:2px;top:2px;border-radius:50%;background:var(--surface)}
input[type=checkbox]:checked{background:var(--accent)}input[type=checkbox]:checked::after{left:14px}input[type=checkbox]:disabled{background:var(--accent-line)}
.code{display:grid;gap:6px;padding:0 28px 4px;font-weight:600}
.code input{height:40px;padding:0 12px;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:inherit;
font:16px/24px ui-monospace,"SF Mono",Menlo,Consolas,monospace;letter-spacing:.1em;text-transform:uppercase}
.acts{padding:18px 28px 22px;display:grid;grid-template-columns:2fr 1fr;gap:10px}.acts p{grid-column:1/-1;color:var(--text2);font-size:12px;line-height:18px;text-align:center;text-wrap:balance}
button{height:40px;padding:0 12px;border-radius:6px;border:1px solid var(--line2);background:var(--surface);color:var(--text);font:inherit;font-weight:500;cursor:pointer}
button:hover{border-color:var(--edge)}#continue{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
@media (max-width:520px){body{padding:0;place-items:start stretch;background:var(--surface)}main{border:0;border-radius:0;max-width:none}}
@media (forced-colors:active){input[type=checkbox]{appearance:auto;width:16px}}`;
