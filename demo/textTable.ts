/** One column of a table of text. */
export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** One row: for each column the lines of its cell. */
export type Row = readonly (readonly string[])[]

const gap = '  '

/** A table for a terminal: a heading, a rule, and rows whose cells may have several lines; each column is as wide as its widest line. */
export function textTable(columns: readonly Column[], rows: readonly Row[]): string {
  const widths = columns.map(({ title }, index) => Math.max(title.length, ...rows.flatMap((row) => (row[index] ?? []).map((line) => line.length))))
  const line = (cells: readonly string[]): string => columns.map(({ align }, index) => padded(cells[index] ?? '', widths[index] as number, align)).join(gap).trimEnd()
  const heading = line(columns.map(({ title }) => title))
  const rule = widths.map((width) => '─'.repeat(width)).join(gap)
  const body = rows.flatMap((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.length))
    return Array.from({ length: height }, (_, index) => line(row.map((cell) => cell[index] ?? '')))
  })
  return [heading, rule, ...body].join('\n')
}

function padded(text: string, width: number, align: Column['align']): string {
  return align === 'left' ? text.padEnd(width) : text.padStart(width)
}
