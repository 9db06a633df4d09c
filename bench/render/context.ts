import type { RenderContext } from '../../mappings/formats/format.ts'
import { strictTexts } from '../../mappings/formats/texts/policy.ts'

/** The frame of the benches' documents. */
export const exampleContext: RenderContext = {
  deliveryId: '0191d5b2-7c3a-7000-8000-000000000001',
  timestamp: '2026-11-02T08:00:00.000Z',
  environment: 'production',
  role: 'original',
  sender: { id: '003707375462', scheme: '0216', intermediator: '003721291126' },
  receiver: { id: '003726174164', scheme: '0216', intermediator: '003721291126' },
  texts: strictTexts,
  supplier: { number: '100234', purchasingOrganisation: '1000', purchasingGroup: 'A01', companyCode: '1000', plant: '1010', orderType: 'NB' },
}
