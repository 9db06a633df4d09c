import { chmodSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../errors/failure.ts'
import { phrase, said } from '../../errors/words/words.ts'
import { defaultDataFolder } from '../dataFolder.ts'
import { ensureProgram } from './program.ts'
import { mayEnter, serverUser, type ServerUser } from './serverUser.ts'

/** Where one embedded server lives, and as whom it runs. */
export interface Place {
  /** The configured data folder, as given. */
  readonly folder: string
  /** PostgreSQL's own data folder. */
  readonly data: string
  /** What the server is told as its data folder; it is started inside `data`. */
  readonly dataArgument: string
  readonly program: string
  readonly log: string
  readonly user: ServerUser | undefined
}

/** The major version whose data the folder holds. */
const majorVersion = 18

/**
 * Prepares the folders of an embedded server: `<folder>/postgresql` with the program, the log and the data.
 *
 * A data folder below one that the server's user cannot enter (root's own home, for instance) still works on Linux: the
 * server is started inside its data folder and knows it as `/proc/self/cwd`; its program then lies below root's default
 * folder.
 *
 * @throws Failure KS-LEDGER-FOLDER, KS-LEDGER-NO-USER, KS-LEDGER-PLATFORM, KS-LEDGER-BINARIES
 */
export function preparePlace(folder: string): Place {
  const home = makeFolder(join(folder, 'postgresql'), folder)
  const data = join(home, String(majorVersion))
  const user = serverUser(data)
  const closed = user !== undefined && !mayEnter(user, home)
  if (closed && process.platform !== 'linux') {
    throw failure('KS-LEDGER-FOLDER', { folder, reason: phrase('the user {user}, who runs PostgreSQL for root, cannot enter it', { user: user.uid }) })
  }
  const programHome = closed ? makeFolder(join(defaultDataFolder(), 'postgresql'), folder) : home
  return {
    folder,
    data,
    dataArgument: closed ? '/proc/self/cwd' : data,
    program: ensureProgram(programHome),
    log: join(home, 'server.log'),
    user,
  }
}

function makeFolder(path: string, folder: string): string {
  try {
    if (mkdirSync(path, { recursive: true }) !== undefined) chmodSync(path, 0o755)
    return realpathSync(path)
  } catch (cause) {
    throw failure('KS-LEDGER-FOLDER', { folder, reason: said((cause as Error).message) }, cause)
  }
}
