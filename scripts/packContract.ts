import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { packageFiles, packageName } from '../schemas/package/packageFiles.ts'

/**
 * Writes the npm package for shops and packs it: a folder and a tarball, below the folder that is named or else `var/contract`.
 * `npm run pack:contract`
 */
const target = resolve(process.argv[2] ?? 'var/contract')
const folder = join(target, packageName)
rmSync(folder, { recursive: true, force: true })
for (const [path, text] of packageFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: folder, encoding: 'utf8' }).trim()
process.stdout.write(`${join(target, tarball)}\n`)
