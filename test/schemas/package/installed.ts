import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onMachine } from '../../harness/machineNode.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

/** Packs the contract and answers the tarball's path. */
export async function packContract(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/packContract.ts', folder], { cwd: repositoryRoot })
  return stdout.trim()
}

/** An empty project of a shop, with the tarball installed by the machine's npm. */
export async function installContract(folder: string): Promise<string> {
  const tarball = await packContract(folder)
  const project = join(folder, 'shop')
  await mkdir(project)
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  await onMachine(project, 'npm', ['install', tarball])
  return project
}
