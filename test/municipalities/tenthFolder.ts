import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '../../connectors/profile/schema.ts'
import { environmentFor } from '../../simulator/environment.ts'
import type { Receivers } from '../../simulator/receivers/receiver.ts'
import type { Customer } from '../../simulator/shop/customers.ts'

/** An invented municipality; its Y-tunnus has a right check digit and belongs to nobody. */
export const tenth: Customer = {
  id: 'esimerkkila', name: 'Esimerkkilän kunta', businessId: '9876543-0', weight: 1, numbered: 'yes', returnsIncomplete: 'yes',
  numberPrefix: 'ESI', street: 'Kunnantie 1', postCode: '99990', city: 'Esimerkkilä', contract: 'ESIM-ESI-2026-1', dearest: undefined, receives: 'no', purchases: 'none',
}

/** Copies Kangasala's folder and gives it the invented identity, as a person would; its secrets lie in files. */
export function copyAsTenth(profiles: string): void {
  const folder = join(profiles, tenth.id)
  cpSync(join(profiles, 'kangasala'), folder, { recursive: true })
  editProfile(profiles, (text) => text
    .replaceAll('1923299-5', tenth.businessId)
    .replaceAll('003719232995', '003798765430')
    .replaceAll('AN-EXAMPLE-BUYER', 'AN-INVENTED-BUYER')
    .replaceAll(/status: (verified|likely)\n(\s+)note: .*/g, 'status: example\n$2note: Invented.')
    .replaceAll(/env:KANGASALA_/g, `file:secrets/${tenth.id}/`)
    .replace('"211"', '"999"')
    .replaceAll('kangasala', tenth.id)
    .replaceAll('Kangasala', 'Esimerkkilä'))
}

/** Changes the tenth's profile.yaml. */
export function editProfile(profiles: string, edit: (text: string) => string): void {
  const path = join(profiles, tenth.id, 'profile.yaml')
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
}

/** Writes the files that the tenth's profile refers to, with the values of its simulated systems. */
export function writeSecrets(folder: string, profiles: readonly Profile[], receivers: Receivers): void {
  mkdirSync(join(folder, 'secrets', tenth.id), { recursive: true })
  const byVariable = JSON.parse(JSON.stringify(profiles).replaceAll(`file:secrets/${tenth.id}/`, 'env:')) as readonly Profile[]
  for (const [name, value] of Object.entries(environmentFor(byVariable, receivers))) writeFileSync(join(folder, 'secrets', tenth.id, name), value)
}
