import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A small faultless profile: one operator, one flow. */
export const sampleProfile = `municipality: esimerkki
name:
  fi: Esimerkki
  sv: Exempel
municipalityCode: "999"
buyer:
  businessIds: ["0205717-4"]
  ovts: ["003702057174"]
certainty:
  - path: systems.operator
    status: example
    note: Invented.
  - path: flows.invoices
    status: example
    note: Invented.
systems:
  operator:
    kind: operator-rest
    environment: production
    settings:
      channel:
        kind: http
        baseUrl: env:ESIMERKKI_URL
      format: FINVOICE30
flows:
  - name: invoices
    documents: [invoice, creditNote]
    system: operator
    format: finvoice-3.0
    role: original
    environment: production
    from: 2025-01-01
    sender:
      - id: "003723621803"
        scheme: "0216"
        intermediator: "003721291126"
        environment: production
        from: 2025-01-01
    receiver:
      - id: "003702057174"
        scheme: "0216"
        intermediator: "003703575029"
        environment: production
        from: 2025-01-01
    demands:
      - term: buyerReference
        pattern: "[0-9]{4}"
`

/** The sample with one piece of text replaced; throws where the piece is not there, so that no test changes nothing. */
export function changed(piece: string, by: string, text: string = sampleProfile): string {
  if (!text.includes(piece)) throw new Error(`the sample has no ${JSON.stringify(piece)}`)
  return text.replace(piece, () => by)
}

/** The sample with another buyer, address and variable: all that a copy must change. */
export function anotherProfile(municipality: string, buyer: string, address: string, text: string = sampleProfile): string {
  const own = text.replaceAll('env:ESIMERKKI_', `env:${municipality.toUpperCase()}_`)
  return changed('municipality: esimerkki', `municipality: ${municipality}`, changed('businessIds: ["0205717-4"]\n  ovts: ["003702057174"]', buyer, changed('- id: "003702057174"', `- id: "${address}"`, own)))
}

const folders: string[] = []

/** A temporary folder with these files; removed after the tests of the file. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntasilta-profiles-'))
  folders.push(folder)
  await addFiles(folder, files)
  return folder
}

/** Writes files below a folder. */
export async function addFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
}

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})
