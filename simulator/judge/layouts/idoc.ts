import { all, at, type XmlElement } from '../xml.ts'
import type { Field, IdocLayout, Segment } from './layout.ts'
import type { Row } from './rows.ts'
import { Values } from './values.ts'

/** Whether an XML document is an IDoc that a layout describes. */
export function isIdocOf({ basicType, messageType }: IdocLayout, root: XmlElement): boolean {
  return root.name === basicType && at(root, 'IDOC', 'EDI_DC40', 'MESTYP')?.text === messageType
}

/** The documents of a message, each with its lines. */
export function readIdoc(root: XmlElement, { segments }: IdocLayout): readonly Row[] {
  return all(root, 'IDOC').flatMap((idoc): readonly Row[] => {
    const found: Found = { cells: [], lines: [] }
    gather(segments, idoc, found)
    return [{ name: 'document', values: valuesOf(found.cells) }, ...found.lines.map((cells): Row => ({ name: 'line', values: valuesOf(cells) }))]
  })
}

type Cell = readonly [Field, string]

interface Found {
  readonly cells: Cell[]
  readonly lines: Cell[][]
}

function gather(segments: readonly Segment[], parent: XmlElement, into: Found): void {
  for (const { name, per, fields = [], segments: below = [] } of segments) {
    const theirs = all(parent, name).filter((element) => fields.every((field) => field.qualifier === undefined || at(element, field.name)?.text === field.qualifier))
    for (const element of theirs) {
      const own: Found = per === 'line' ? { cells: [], lines: [] } : into
      for (const field of fields) if (field.source !== undefined) own.cells.push([field, at(element, field.name)?.text ?? ''])
      gather(below, element, own)
      if (per === 'line') into.lines.push(own.cells)
    }
  }
}

function valuesOf(cells: readonly Cell[]): Values {
  const texts = new Map(cells.map(([field, text]) => [field.source, text]))
  return new Values(cells.map(([field]) => ({ ...field, separator: '.' })), (field) => texts.get(field.source) ?? '')
}
