import type { actionErrors } from '../../areas/actions.ts'
import type { TextsOf } from '../../entry.ts'

export const actionTexts = {
  'KS-ACTION-WHO-WHY': {
    wrong: 'En ändring begärdes utan uppgift om vem som gör den och varför.',
    seen: 'Saknas: {missing}.',
    do: 'Lägg till --who med ditt namn och --why med orsaken. Båda sparas i huvudloggen.',
  },
  'KS-ACTION-NOT-FOUND': {
    wrong: 'Huvudloggen har ingenting med den här identifieraren eller det här numret.',
    seen: 'Angiven identifierare eller angivet nummer: "{given}". Det som söktes: {lookedFor}.',
    do: 'Kopiera identifieraren ur det som "list" eller "trace" skriver ut. En post i karantän anges som quarantine/<number> och ett inkommet meddelande som inbound/<number>.',
  },
  'KS-ACTION-SEVERAL': {
    wrong: 'Sökningen träffar flera överföringar, men bara en överförings innehåll kan skrivas åt gången.',
    seen: 'Angiven identifierare eller angivet nummer: "{given}". Träffar: {found}.',
    do: 'Ange identifieraren för en av dem.',
  },
  'KS-ACTION-NOTHING-TO-RELEASE': {
    wrong: 'Det finns ingenting att frisläppa: inget håller kvar sändningen så att någon kunde frisläppa den.',
    seen: 'Sändning: {id}. Dokument: {document}. Status: "{state}".',
    do: 'Om sändningen är planerad eller skapad, håller på att sändas eller ska försökas på nytt behöver ingenting göras. En avslutad sändning sänds inte på nytt.',
  },
  'KS-ACTION-BEHIND': {
    wrong: 'En sändning väntar på en tidigare sändning i samma händelsekedja.',
    seen: 'Sändning: {id}. Dokument: {document}. Status: "{state}". Tidigare sändning: {predecessor}.',
    do: 'Frisläpp den tidigare sändningen eller ge upp den. Om den här sändningen får gå före, lägg till --past-predecessor.',
  },
  'KS-ACTION-MAY-HAVE-ARRIVED': {
    wrong: 'En sändning kan redan ha kommit fram, så att sända den på nytt kunde fördubbla den.',
    seen: 'Sändning: {id}. Dokument: {document}. Status: "{state}". Ett av försöken slutade utan bevis för om sändningen kom fram.',
    do: 'Kontrollera om dokumentet finns hos mottagaren. Om det inte finns, frisläpp sändningen med --not-delivered. Om det finns, ge upp sändningen. Om mottagarens system kan tillfrågas, fråga med --ask.',
  },
  'KS-ACTION-CANNOT-ASK': {
    wrong: 'En mottagare av den här typen kan inte tillfrågas om vad som hände med en sändning.',
    seen: 'Sändning: {id}. Dokument: {document}. Kö: {lane}. Typ av system: {kind}. Systemet kan inte tillfrågas, eller så har ingenting av sändningen någonsin sänts.',
    do: 'Fråga mottagaren själv och frisläpp sändningen med --not-delivered eller ge upp den.',
  },
  'KS-ACTION-CONTRADICTION': {
    wrong: 'Ett dokument sänds aldrig med ett nummer som ett annat dokument redan har.',
    seen: 'Sändning: {id}. Dokument: {document}. Sändningens händelse motsäger en tidigare händelse.',
    do: 'Ge upp sändningen. Webbutiken skickar dokumentet med ett eget nummer eller anger vilket dokument det ersätter.',
  },
  'KS-ACTION-REPLACED': {
    wrong: 'En annan sändning har ersatt den här sändningen.',
    seen: 'Sändning: {id}. Dokument: {document}. Ersättande sändning: {newId}.',
    do: 'Gör åtgärden för den ersättande sändningen: {newId}.',
  },
  'KS-ACTION-NOT-MADE': {
    wrong: 'Ett dokument kan inte skapas på nytt innan det har skapats en första gång.',
    seen: 'Sändning: {id}. Dokument: {document}. Status: "{state}". Sändningen har ännu inget eget dokument.',
    do: 'Frisläpp sändningen utan --render-again. Dokumentet skapas då enligt den gällande profilen.',
  },
  'KS-ACTION-FILE-INCOMPLETE': {
    wrong: 'En fil kan inte sändas på nytt, eftersom en del av dess dokument har getts upp eller ersatts.',
    seen: 'Fil: {file}. Dokument: {document}. Avslutade dokument i filen: {ended}.',
    do: 'Frisläpp sändningen med --render-again. De andra dokumenten går då i en ny fil.',
  },
  'KS-ACTION-IN-FILE': {
    wrong: 'Ett dokument kan inte tas ut ur en fil som håller på att sändas.',
    seen: 'Dokument: {document}. Fil: {file}. Sändningens status: "{state}".',
    do: 'Vänta tills filen har kommit fram eller stoppats.',
  },
  'KS-ACTION-NOT-TO-BE-GIVEN-UP': {
    wrong: 'Den här sändningen kan inte ges upp.',
    seen: 'Sändning: {id}. Dokument: {document}. Status: "{state}".',
    do: 'Om sändningen är avslutad eller har kommit fram behöver ingenting göras. Om den håller på att sändas, försök igen om en stund.',
  },
  'KS-ACTION-NOT-IN-QUARANTINE': {
    wrong: 'En post är inte längre i karantän.',
    seen: 'Post: {number}. Status: "{state}".',
    do: 'Ingenting behöver göras. Kommandot "show quarantine/{number}" visar vad som hände med posten.',
  },
  'KS-ACTION-NOT-UNREADABLE': {
    wrong: 'Ett inkommet meddelande hör inte till dem som inte kan läsas.',
    seen: 'Meddelande: {number}. Status: "{state}".',
    do: 'Ingenting behöver göras. Kommandot "show inbound/{number}" visar vad som hände med meddelandet.',
  },
  'KS-ACTION-FILE-NUMBER': {
    wrong: 'En fil kan inte ha det här numret.',
    seen: 'Angivet nummer: {next}. Kö: {lane}. Kön har ännu inte haft någon sändning, eller så har den redan använt numret.',
    do: 'Ange ett nummer som är större än alla nummer som "show" och mottagaren känner till.',
  },
  'KS-ACTION-LANE': {
    wrong: 'Det finns ingen sådan kö.',
    seen: 'Angiven kö: "{lane}".',
    do: 'Ange kommun och system, till exempel: {known}.',
  },
} as const satisfies TextsOf<typeof actionErrors>
