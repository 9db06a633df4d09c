import type { Command } from 'commander'
import { resolve } from 'node:path'
import { renderReadableImage } from '../../mappings/formats/readable-image/readableImage.ts'
import { readers } from '../../mappings/formats/readers.ts'
import { readerFor } from '../readerFor.ts'
import { bytesOf } from '../validate/files.ts'
import type { CliWorld } from '../world.ts'
import { writeOut } from '../writeOut.ts'

/** `image`: an invoice that lies in a file, as a page to read or print. */
export function addImage(program: Command, world: CliWorld): void {
  program
    .command('image')
    .description('Writes the readable image of an invoice or credit note that lies in a file.')
    .argument('<file>', `the document: ${readers.map(({ format }) => format).join(', ')}`)
    .argument('<page>', 'file for the HTML page, - for standard output')
    .action((file: string, page: string) => {
      const bytes = bytesOf(resolve(world.folder, file))
      return writeOut(renderReadableImage(readerFor(bytes).read(bytes), world.language), page, world)
    })
}
