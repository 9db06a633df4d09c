import type { Command } from 'commander'
import { compatibilityLevel, registerContract, type ContractReport, type SchemaReport } from '../../schemas/registry/registerContract.ts'
import { registryClient } from '../registry.ts'
import { json, reason } from '../text/words.ts'
import { table } from '../text/table.ts'
import type { CliWorld } from '../world.ts'

interface RegisterOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `schemas register`: brings the contract's schemas into the schema registry. */
export function addSchemasRegister(schemas: Command, world: CliWorld): void {
  schemas
    .command('register')
    .description(`Registers what the schema registry lacks of the contract, each subject with ${compatibilityLevel} compatibility.`)
    .option('--dry-run', 'only says what would be done')
    .option('--json', 'for machines')
    .action(async ({ dryRun = false, json: asJson }: RegisterOptions) => {
      const client = registryClient(world)
      const report = await registerContract(client, { dryRun })
      if (asJson === true) world.print(json(report))
      else print(report, dryRun, client.registry, world)
      if (refusedIn(report).length > 0) world.fail()
    })
}

function print(report: ContractReport, dryRun: boolean, registry: string, world: CliWorld): void {
  const { schemas, levels } = report
  const rows = schemas.map((each) => [each.subject, String(each.version), become(each, dryRun), each.id === undefined ? '' : String(each.id)])
  for (const line of table(['SUBJECT', 'VERSION', 'STATE', 'ID'], rows)) world.print(line)
  for (const { because } of refusedIn(report)) if (because !== undefined) world.printFault(reason(because, world.language))
  const missing = schemas.filter(({ found }) => found === 'missing').length
  if (dryRun) return world.print(`${registry}: ${missing} would be registered, ${levels.length} subjects would be set to ${compatibilityLevel}. Nothing was changed.`)
  world.print(`${registry}: ${missing} registered, ${levels.length} subjects set to ${compatibilityLevel}.`)
}

function become({ found }: SchemaReport, dryRun: boolean): string {
  if (found !== 'missing') return found
  return dryRun ? 'missing' : 'registered now'
}

function refusedIn({ schemas }: ContractReport): readonly SchemaReport[] {
  return schemas.filter(({ found }) => found === 'refused')
}
