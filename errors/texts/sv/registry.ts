import type { registryErrors } from '../../areas/registry.ts'
import type { TextsOf } from '../../entry.ts'

export const registryTexts = {
  'KS-REGISTRY-UNAVAILABLE': {
    wrong: 'Schemaregistret svarar inte så som ett register ska.',
    seen: '{registry}: {reason}.',
    do: 'Åtgärda registret, eller dess adress och användare i inställningarna. Poster med kända scheman läses även utan registret. Andra poster bevaras i ordning och tas in när registret svarar.',
  },
  'KS-REGISTRY-NOT-REGISTERED': {
    wrong: 'Schemaregistret saknar scheman för händelser som Kuntasilta publicerar.',
    seen: 'Register: {registry}. Saknas: {subjects}.',
    do: 'Registrera dem: npm run kuntasilta -- schemas register.',
  },
  'KS-REGISTRY-REFUSED': {
    wrong: 'Schemaregistret godtar inte ett schema i kontraktet.',
    seen: '{subject}, version {version}: {reason}.',
    do: 'Granska vilka versioner registret har under detta namn (subject). Ett annat program kan ha registrerat ett schema som inte är kompatibelt. Ingenting ändrades i registret.',
  },
  'KS-REGISTRY-NOT-SET': {
    wrong: 'Inget schemaregister har angetts.',
    seen: 'Inställningen SCHEMA_REGISTRY_URL saknas.',
    do: 'Ange adressen till det Confluent-kompatibla gränssnittet. Utan register används de scheman som följer med programmet, och ingenting behöver registreras.',
  },
  'KS-REGISTRY-ADDRESS': {
    wrong: 'Schemaregistrets adress kan inte användas.',
    seen: '{reason}.',
    do: 'Ange en http- eller https-adress utan användare och lösenord. De har egna inställningar.',
  },
} as const satisfies TextsOf<typeof registryErrors>
