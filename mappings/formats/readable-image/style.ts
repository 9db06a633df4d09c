import { Html } from './html.ts'

/**
 * How the image looks. Sizes follow the reader's own; nothing is said by colour alone; contrast is 7 : 1 or more; at 320 px cells
 * stand below one another. On paper the heads of tables are repeated and no row is cut unless it is longer than a page.
 */
export const style = new Html(`
:root { color-scheme: only light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 0 0 .4rem; padding-bottom: .2rem; border-bottom: 1px solid #767676; font-size: 1.1rem; }
section { margin-top: 1.4rem; }
p { margin: 0 0 .4rem; }
dl, dd { margin: 0; }
dt { color: #4a4a4a; font-size: .85rem; }
.text { white-space: pre-line; }
.row { display: block; }
.parties, .list, .key { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .5rem 1.5rem; }
.parties { margin-top: 1.4rem; }
.parties section { margin: 0; }
.parties .list { display: block; }
.parties .list div { margin-bottom: .35rem; }
.key { padding: .6rem .8rem; border: 2px solid #1a1a1a; }
.key dd { font-weight: bold; }
.key div:first-child dd { font-size: 1.3rem; }
.mark { font-weight: bold; border-left: .4rem solid #1a1a1a; padding-left: .5rem; }
strong.mark { display: inline-block; }
.item { font-weight: bold; }
.item, .details { overflow-wrap: anywhere; }
.details { font-size: .9rem; }
.details div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.details dt::after { content: ":"; }
.sums { max-width: 30rem; margin-left: auto; }
.sums div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .15rem 0; }
.sums dt { font-size: 1rem; }
.sums dd { margin-left: auto; }
.sums div:last-child { border-top: 2px solid #1a1a1a; font-weight: bold; }
.sums div:last-child dt { color: inherit; }
.sums dd, .number { font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { min-width: 2.5rem; padding: .35rem .5rem; border-bottom: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom-width: 2px; color: #1a1a1a; font-size: .9rem; }
tbody th { font-weight: normal; }
.number { min-width: 6rem; text-align: right; }
td:nth-child(2):not(.number) { min-width: 12rem; }
.marked { outline: 2px dashed #1a1a1a; outline-offset: -2px; }
@media screen and (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td { display: block; }
  tr { border-bottom: 2px solid #1a1a1a; }
  tbody th, td, td:nth-child(2):not(.number) { min-width: 0; border: 0; padding: .15rem .25rem; text-align: left; }
  tbody th::before, td::before { content: attr(data-label) ": "; color: #4a4a4a; font-weight: normal; }
  td:empty { display: none; }
}
@page { size: A4; margin: 15mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans", Arial, sans-serif; } }
@media print {
  :root { font-size: 9pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, .key, .sums, .parties section, .list div { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`)
