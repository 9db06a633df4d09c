import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zip } from '../../../../mappings/formats/zip/zip.ts'
import { requirement } from '../../../harness/requirement.ts'
import { filesOf } from './unzip.ts'

const name = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-'), minLength: 1, maxLength: 60 })
const entries = fc.uniqueArray(fc.record({ name, content: fc.uint8Array({ maxLength: 500 }) }), { maxLength: 5, selector: (one) => one.name })

test('the files come out as they went in, and equal arguments give equal bytes', () => {
  fc.assert(fc.property(entries, (all) => {
    const archive = zip(all, '2026-11-02T08:15:31.000Z')
    expect(filesOf(archive).map((one) => ({ name: one.name, content: Buffer.from(one.content).toString('hex') }))).toEqual(all.map((one) => ({ name: one.name, content: Buffer.from(one.content).toString('hex') })))
    expect(Buffer.from(zip(all, '2026-11-02T08:15:31.000Z')).equals(archive)).toBe(true)
  }))
})

const python = await requirement('Python', () => {
  try {
    execFileSync('python3', ['--version'])
    return undefined
  } catch {
    return 'there is no python3'
  }
})

python.test("another program's reader takes the archive", () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    const path = join(folder, 'archive.zip')
    writeFileSync(path, zip([{ name: 'a.xml', content: Buffer.from('<a/>') }, { name: 'b.pdf', content: Buffer.alloc(70_000, 7) }], '2026-11-02T08:15:30.000Z'))
    const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(i.filename, i.file_size, i.date_time) for i in z.infolist()])'
    expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()).toBe("None [('a.xml', 4, (2026, 11, 2, 8, 15, 30)), ('b.pdf', 70000, (2026, 11, 2, 8, 15, 30))]")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
