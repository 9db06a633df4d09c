import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'
import { requirement } from './requirement.ts'

/** The folder of schemas, official examples and published cases: STANDARDS_DIR, else `../shared/standards`. */
export const standardsFolder = process.env['STANDARDS_DIR'] ?? join(repositoryRoot, '../shared/standards')

/** The folder of facts about the municipalities and real products: DOMAIN_DIR, else `../shared/domain`. */
export const domainFolder = process.env['DOMAIN_DIR'] ?? join(repositoryRoot, '../shared/domain')

/** Tests that read the standards folder. */
export const standards = await requirement('the standards folder', () => missing(standardsFolder, 'STANDARDS_DIR'))

/** Tests that read the domain folder. */
export const domain = await requirement('the domain folder', () => missing(domainFolder, 'DOMAIN_DIR'))

function missing(folder: string, variable: string): string | undefined {
  return existsSync(folder) ? undefined : `there is no ${folder}; set ${variable}`
}
