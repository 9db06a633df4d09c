import type { serviceErrors } from '../../areas/service.ts'
import type { TextsOf } from '../../entry.ts'

export const serviceTexts = {
  'KS-START-SEPARATOR': {
    wrong: 'Flaggor för skriptet gavs i stället till npm.',
    seen: 'Flaggor som npm behöll för sig själv: {options}.',
    do: 'Skriv dem efter ett skiljetecken: npm run {script} -- {options} …',
  },
  'KS-START-OPTION': {
    wrong: 'En flagga har ett värde som den inte kan ha.',
    seen: 'Flagga: --{option}. Angivet värde: "{value}".',
    do: 'Ange ett värde som är tillåtet: {allowed}.',
  },
  'KS-START-OPTION-UNKNOWN': {
    wrong: 'Ett argument är okänt.',
    seen: 'Angivet: {given}.',
    do: 'Använd bara dessa: {known}.',
  },
  'KS-SERVICE-CONFIGURATION': {
    wrong: 'En inställning för tjänsten har ett värde som den inte kan ha.',
    seen: '{setting}: {reason}.',
    do: 'Rätta värdet. Alla inställningar finns i docs/configuration.md.',
  },
  'KS-SERVICE-CONFIGURATION-UNKNOWN': {
    wrong: 'Något har ställts in som inte är en inställning för tjänsten.',
    seen: '{place}: {key}.',
    do: 'Utelämna det eller skriv i stället: {known}. Alla inställningar finns i docs/configuration.md.',
  },
  'KS-SERVICE-FAILING': {
    wrong: 'En del av tjänsten misslyckas gång på gång.',
    seen: '{part}: {reason}',
    do: 'Åtgärda det som orsaken säger. Delen fortsätter av sig själv och larmet upphör. Anmäl en orsak som inte förklarar något.',
  },
  'KS-SERVICE-ALARM-CALL': {
    wrong: 'Adressen som får veta om larm tog inte emot ett larm.',
    seen: '{reason}.',
    do: 'Kontrollera KUNTASILTA_ALARM_URL och vad som svarar där. Larmet meddelas på nytt tills det tas emot.',
  },
  'KS-SERVICE-TOO-MANY-REQUESTS': {
    wrong: 'En avsändare gjorde fler anrop än vad som är tillåtet.',
    seen: 'Tillåtet antal per minut: {most}.',
    do: 'Skicka långsammare eller höj KUNTASILTA_HTTP_RATE.',
  },
  'KS-SERVICE-REQUEST': {
    wrong: 'Ett anrop kan inte användas.',
    seen: '{reason}.',
    do: 'Rätta anropet.',
  },
  'KS-SERVICE-NOTHING-THERE': {
    wrong: 'Inget svarar på den här adressen.',
    seen: 'Sökvägen eller metoden är okänd.',
    do: 'Kontrollera adressen: webhook-anrop tas emot på /webhooks/<municipality>/<system>.',
  },
  'KS-SERVICE-BROKE': {
    wrong: 'Ett anrop kunde inte behandlas.',
    seen: 'Felet är på vår sida och finns i loggen.',
    do: 'Skicka anropet på nytt senare.',
  },
  'KS-SERVICE-ADDRESS': {
    wrong: 'Tjänsten kan inte lyssna där den ska.',
    seen: '{address}: {reason}.',
    do: 'Avsluta det som lyssnar där, till exempel en tjänst som har lämnats i gång, eller välj en annan plats. Inställningar: {settings}.',
  },
  'KS-SERVICE-LANE-UNREACHABLE': {
    wrong: 'Ett system kan inte nås innan dess hänvisningar har ställts in. Dess dokument skapas och väntar.',
    seen: '{lane}: {references}.',
    do: 'Ställ in variablerna eller lägg filerna där profilen anger och starta sedan tjänsten på nytt. Om det bara gällde filer räcker "profile reload".',
  },
  'KS-SERVICE-LANE-GONE': {
    wrong: 'Sändningar är på väg till ett system som inte längre finns i någon profil.',
    seen: 'Kö: {lane}. Sändningar som står stilla: {deliveries}.',
    do: 'Lägg tillbaka systemet i profilen under dess gamla namn eller ge upp sändningarna.',
  },
  'KS-SERVICE-NO-WEBHOOK': {
    wrong: 'Ett webhook-anrop kom till ett system som inte tar emot sådana.',
    seen: '{municipality}/{system}.',
    do: 'Kontrollera adressen hos mottagaren och systemets namn i profilen.',
  },
  'KS-DEMO-UNFINISHED': {
    wrong: 'En sändning i demon kom inte till vila.',
    seen: 'Dokument: {document}. Kö: {lane}. Status: {state}. Sändning: {delivery}.',
    do: 'Detta är ett fel i Kuntasilta: anmäl det och ange fröet (seed).',
  },
} as const satisfies TextsOf<typeof serviceErrors>
