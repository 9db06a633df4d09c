import { failure } from '../../../../errors/failure.ts'
import { documentKind } from '../../../../errors/words/words.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { RenderContext } from '../../format.ts'
import { catalogue } from '../catalogue.ts'
import { requireOneIdentifier, withEndpoint } from './addressed.ts'
import { treeFormat } from './treeFormat.ts'

const id = 'peppol-catalogue'

/**
 * Peppol Catalogue 3 (T19) without response, seller to buyer. Throws KS-MAP-KIND for any other document and KS-MAP-TOO-MANY for a party with
 * several identifiers.
 */
export const peppolCatalogue = treeFormat(id, ['catalogue'], (document, context) => {
  if (document.kind !== 'catalogue') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
  return catalogue.write(sent(document.catalogue, context))
})

function sent(of: Catalogue, { sender, receiver }: RenderContext): Catalogue {
  const { number, provider, receiver: municipality, seller, buyer } = of
  requireOneIdentifier([provider, municipality, seller, buyer], number, id)
  return { ...of, provider: withEndpoint(provider, sender, number), receiver: withEndpoint(municipality, receiver, number) }
}
