import { expect, test } from 'vitest'
import { finvoice30 } from '../../mappings/formats/finvoice-3.0/format.ts'
import { peppolBis3 } from '../../mappings/formats/peppol-bis-3/format.ts'
import { teappsxml30 } from '../../mappings/formats/teappsxml-3.0/format.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { exampleInvoice } from '../mappings/formats/finvoice-3.0/exampleInvoice.ts'

const controls = ['\u007f', '\u0080', '\u0085', '\u009f']
const cases = [finvoice30, teappsxml30, peppolBis3].flatMap((format) => [true, false].flatMap((references) => controls.map((control) => [format.id, references, control, format] as const)))

// They were written, and our own readers refused the document.
test.each(cases)('%s with references %s does not write the control %j', (_, references, control, format) => {
  const invoice = { ...exampleInvoice, seller: { ...exampleInvoice.seller, name: `Kauppa ${control} Oy` } }
  const texts = { tooLong: 'stop', references, replacements: { '–': '-' } } as const
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  expect(() => format.render({ kind: 'invoice', invoice }, { ...exampleContext, texts })).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-MAP-XML-CHARACTER', parameters: expect.objectContaining({ character: `U+${code}` }) }) }))
})
