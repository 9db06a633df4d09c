import type { RenderContext } from '../../mappings/formats/format.ts'
import { strictTexts } from '../../mappings/formats/texts/policy.ts'

/** A delivery between two example addresses. */
export const exampleContext: RenderContext = {
  deliveryId: '0191d5b2-7c3a-7000-8000-000000000001',
  timestamp: '2026-11-02T08:00:00.000Z',
  environment: 'test',
  role: 'original',
  sender: { id: '003707375462', scheme: '0216', intermediator: '003721291126' },
  receiver: { id: '003726174164', scheme: '0216', intermediator: '003721291126' },
  texts: strictTexts,
}
