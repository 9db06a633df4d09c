import { isAlive } from '../../../ledger/embedded/postmaster.ts'
import { run } from './run.ts'

const prefix = 'ks-test-'
const label = 'com.docker.compose.project'

/** The name of this process's composition. */
export const ownProject = `${prefix}${process.pid}`

/** Tests that were killed leave compositions behind, whose containers start again whenever the engine does. */
export async function removeAbandonedProjects(): Promise<void> {
  const projects = new Set(await lines('ps', '--all', '--filter', `label=${label}`, '--format', `{{.Label "${label}"}}`))
  for (const project of projects) if (project.startsWith(prefix) && !isAlive(Number(project.slice(prefix.length)))) await removeProject(project)
}

async function removeProject(project: string): Promise<void> {
  const ofProject = ['--quiet', '--filter', `label=${label}=${project}`]
  await remove(['rm', '--force', '--volumes'], await lines('ps', '--all', ...ofProject))
  for (const kind of ['volume', 'network']) await remove([kind, 'rm'], await lines(kind, 'ls', ...ofProject))
}

async function remove(command: readonly string[], names: readonly string[]): Promise<void> {
  if (names.length > 0) await run('docker', [...command, ...names])
}

async function lines(...command: string[]): Promise<readonly string[]> {
  return (await run('docker', command)).split('\n').filter((line) => line !== '')
}
