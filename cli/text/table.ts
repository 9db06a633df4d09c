/** Rows as aligned columns, two spaces apart; the last column may be of any length. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}

/** Names and values below one another; a name without a value is left out. */
export function facts(pairs: readonly (readonly [name: string, value: string | number | null | undefined])[]): readonly string[] {
  const told = pairs.filter((pair): pair is readonly [string, string | number] => pair[1] !== null && pair[1] !== undefined && pair[1] !== '')
  const width = Math.max(0, ...told.map(([name]) => name.length))
  return told.map(([name, value]) => indent(`${name.padEnd(width)}  ${value}`, width + 2))
}

/** The same text with its second and later lines moved in. */
export function indent(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`)
}
