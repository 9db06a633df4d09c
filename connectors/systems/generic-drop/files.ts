import { sha256 } from '../../../base/hash.ts'
import type { FileOfOurs } from '../../channels/files/fileChannel.ts'
import type { Acknowledgement, OutgoingTransmission } from '../../ports.ts'
import { fill, templateNames, type TemplateName } from '../shared/template.ts'
import type { GenericDropSettings } from './settings.ts'

/** What is put for one document, in this order. */
export interface DroppedFiles {
  readonly checksum?: FileOfOurs
  readonly document: FileOfOurs
  readonly marker?: FileOfOurs
}

/** The files of a transmission. */
export function filesOf({ fileName, checksum, marker }: Pick<GenericDropSettings, 'fileName' | 'checksum' | 'marker'>, transmission: OutgoingTransmission): DroppedFiles {
  const name = fill(fileName, transmission, inFileName)
  const { bytes } = transmission
  return {
    ...(checksum === undefined ? {} : { checksum: { name: `${name}${checksum}`, bytes: Buffer.from(`${sha256(bytes)}  ${name}\n`) } }),
    document: { name, bytes },
    ...(marker === undefined ? {} : { marker: { name: `${name}${marker}`, bytes: new Uint8Array() } }),
  }
}

/** Characters that a file name of ours has not become `_`. */
function inFileName(value: string): string {
  return value.replace(/[^A-Za-z0-9._-]/g, '_')
}

/** The document whose file has this name, with or without its ending; undefined where no file of ours is called so. */
export function documentNamed(fileName: string, name: string): Acknowledgement['about'] | undefined {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? ''
  const groups = (matching(fileName).exec(name) ?? matching(fileName.slice(0, fileName.length - ending.length)).exec(name))?.groups
  if (groups?.['id'] !== undefined) return { by: 'delivery id', id: groups['id'] }
  if (groups?.['name'] !== undefined) return { by: 'file name', name: groups['name'] }
  return groups?.['number'] === undefined ? undefined : { by: 'document number', number: groups['number'] }
}

/** What each name may be in a file name. */
const values: Readonly<Record<TemplateName, string>> = { id: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', number: '[A-Za-z0-9._-]+', name: '[A-Za-z0-9._-]+', kind: '[A-Za-z]+', environment: '(?:production|test)' }

/** A template as a pattern: of a name that it has several times the first is read. */
function matching(template: string): RegExp {
  const seen = new Set<TemplateName>()
  const parts = template.split(new RegExp(`\\{(${templateNames.join('|')})\\}`))
  const pattern = parts.map((part, index) => {
    if (index % 2 === 0) return RegExp.escape(part)
    const name = part as TemplateName
    if (seen.has(name)) return values[name]
    seen.add(name)
    return `(?<${name}>${values[name]})`
  })
  return new RegExp(`^${pattern.join('')}$`)
}
