import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The only reference of the bench's profile. */
export const receiverVariable = 'BENCH_RECEIVER_URL'

const since = '2025-01-01'

/** One made-up municipality that gets every invoice as Peppol BIS 3 over HTTP, 32 at a time. */
const profile = {
  municipality: 'bench',
  name: { fi: 'Bench', sv: 'Bench' },
  municipalityCode: '604',
  language: 'fi',
  buyer: { businessIds: ['2617416-4'], ovts: ['003726174164'] },
  certainty: ['buyer', 'systems', 'flows'].map((path) => ({ path, status: 'example', note: 'A receiver that only the bench has.' })),
  systems: {
    receiver: {
      kind: 'peppol-access-point',
      environment: 'test',
      settings: { channel: { kind: 'http', baseUrl: `env:${receiverVariable}` } },
      lane: { concurrency: 32, retry: { delays: ['PT1S'] }, breaker: { open: 'PT1S', longestOpen: 'PT2S' } },
      acknowledgements: [{ grade: 'technically accepted', within: 'P1D' }],
      pollEvery: 'PT1H',
    },
  },
  flows: [{
    name: 'invoices',
    documents: ['invoice'],
    system: 'receiver',
    format: 'peppol-bis-3',
    role: 'original',
    environment: 'test',
    from: since,
    sender: [{ id: '003707375462', scheme: '0216', environment: 'test', from: since }],
    receiver: [{ id: '003726174164', scheme: '0216', environment: 'test', from: since }],
  }],
}

/** Writes the profile into a folder of profiles; JSON is YAML too. */
export function writeProfile(folder: string): void {
  mkdirSync(join(folder, profile.municipality), { recursive: true })
  writeFileSync(join(folder, profile.municipality, 'profile.yaml'), JSON.stringify(profile, undefined, 2))
}
