import { html, isEmpty, type Content, type Html } from './html.ts'

/** A label with what it says; without content it is not shown. */
export type Field = readonly [label: string, content: Content]

/** Free text, its line breaks kept. */
export function freeText(text: string | undefined): Content {
  return text === undefined ? undefined : html`<span class="text">${text}</span>`
}

/** Several contents, one below the other. */
export function stacked(contents: readonly Content[]): Content {
  return contents.filter((one) => !isEmpty(one)).map((one) => html`<span class="row">${one}</span>`)
}

/** Labels with their contents; nothing where none has any. */
export function fields(all: readonly Field[], kind: 'list' | 'details' | 'key' | 'sums' = 'list'): Content {
  const shown = all.filter(([, content]) => !isEmpty(content))
  if (shown.length === 0) return undefined
  return html`<dl class="${kind}">${shown.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>\n`)}</dl>`
}

/** A part of the page under its heading; nothing where there is nothing to show. */
export function section(heading: string, ...contents: readonly Content[]): Content {
  if (isEmpty(contents)) return undefined
  return html`<section>\n<h2>${heading}</h2>\n${contents}\n</section>\n`
}

/** A column of a table, its cells numbers or texts. */
export interface Column {
  readonly heading: string
  readonly isNumber?: boolean
}

/** A row; its first cell is its heading. */
export interface Row {
  readonly cells: readonly Content[]
  readonly isMarked?: boolean
}

/** A table with its caption; nothing where there are no rows. On a narrow screen each cell stands below its column's heading. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Content {
  if (rows.length === 0) return undefined
  const headings = columns.map(({ heading, isNumber }) => html`<th scope="col"${numeric(isNumber)}>${heading}</th>`)
  const body = rows.map(({ cells, isMarked }) => html`<tr${isMarked ? html` class="marked"` : undefined}>${cells.map((cell, index) => written(cell, index, columns))}</tr>\n`)
  return html`<table>\n<caption>${caption}</caption>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>`
}

function written(content: Content, index: number, columns: readonly Column[]): Html {
  const { heading = '', isNumber } = columns[index] ?? {}
  if (index === 0) return html`<th scope="row" data-label="${heading}">${content}</th>`
  return html`<td data-label="${heading}"${numeric(isNumber)}>${content}</td>`
}

function numeric(isNumber: boolean | undefined): Content {
  return isNumber === true ? html` class="number"` : undefined
}
