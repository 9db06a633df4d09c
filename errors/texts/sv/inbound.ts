import type { inboundErrors } from '../../areas/inbound.ts'
import type { TextsOf } from '../../entry.ts'

export const inboundTexts = {
  'KS-INBOUND-NO-FLOW': {
    wrong: 'Ett system sände ett dokument som inget flöde i profilen tar emot.',
    seen: 'Dokument: {what} {document}. System: {lane}. Format: {format}.',
    do: 'Lägg till ett flöde under receives i profilen, eller kom överens med kommunen om att systemet inte sänder dokumentet.',
  },
  'KS-INBOUND-NUMBER': {
    wrong: 'Ett dokument saknar ett nummer som det kan kännas igen på.',
    seen: 'Dokument: {what} {document}. System: {lane}.',
    do: 'Sänd dokumentet på nytt med ett nummer på högst 600 byte.',
  },
  'KS-INBOUND-NUMBER-TAKEN': {
    wrong: 'Ett dokument har ett annat innehåll än ett tidigare med samma nummer. Det tidigare gäller.',
    seen: 'Dokument: {what} {document}. System: {lane}.',
    do: 'Sänd en ändring av ordern, eller ge dokumentet ett eget nummer.',
  },
  'KS-INBOUND-TEST': {
    wrong: 'Ett dokument säger att det är ett test, men dess system är ett produktionssystem.',
    seen: 'Dokument: {what} {document}. Källa: {lane}.',
    do: 'Sänd test från ett system som är testsystem i profilen, eller dokumentet utan testmärket.',
  },
  'KS-INBOUND-RULES': {
    wrong: 'Ett dokument bryter mot reglerna för sitt format.',
    seen: 'Dokument: {what} {document}. System: {lane}. Antal brutna regler: {count}.',
    do: 'Rätta det som anmärkningarna nämner och sänd dokumentet på nytt.',
  },
  'KS-INBOUND-BUYER': {
    wrong: 'En inköpsorder anger en köpare som inte hör till kommunen.',
    seen: 'Dokument: {what} {document}. System: {lane}. Köpare: {buyer}.',
    do: 'Sänd ordern med köparens rätta identifierare. Om köparen hör till kommunen ska dess identifierare läggas till under buyer i profilen.',
  },
  'KS-INBOUND-SUPPLIER': {
    wrong: 'En inköpsorder anger ett leverantörsnummer som inte finns på någon rad i leverantörstabellen.',
    seen: 'Dokument: {what} {document}. System: {lane}. Leverantörsnummer: {supplier}. Tabell: {table}. Dag: {day}.',
    do: 'Sänd ordern med rätt leverantörsnummer. Om numret är rätt ska det läggas till i tabellen med säljarens FO-nummer och ordern sändas på nytt.',
  },
  'KS-INBOUND-ORDER-UNKNOWN': {
    wrong: 'Ett dokument hör till en order som inte är känd här.',
    seen: 'Dokument: {what} {document}. System: {lane}. Order: {order}.',
    do: 'Inget om ordern ännu är på väg: dokumentet tas då emot. Annars ta reda på vilken order som avses och be om dokumentet på nytt med rätt ordernummer.',
  },
  'KS-INBOUND-ORDER-MISSING': {
    wrong: 'Ett dokument från kommunen väntar på sin order, som inte har kommit i tid.',
    seen: 'Dokument: {what} {document}. System: {lane}. Ordern {order} skulle ha kommit senast {due}.',
    do: 'Be om ordern på nytt. Det som väntar på den tas emot när den kommer, och larmet upphör av sig självt. Om det inte finns någon sådan order, kvittera larmet.',
  },
  'KS-INBOUND-ORDER-DECLINED': {
    wrong: 'Ett dokument ändrar eller annullerar en order som har avvisats.',
    seen: 'Dokument: {what} {document}. System: {lane}. Order: {order}.',
    do: 'Skicka ordern på nytt så som den ska vara.',
  },
  'KS-INBOUND-LINE-UNKNOWN': {
    wrong: 'Ett dokument talar om rader som dess order inte har.',
    seen: 'Dokument: {what} {document}. System: {lane}. Order: {order}. Rader: {lines}.',
    do: 'Sänd dokumentet på nytt med orderns egna radnummer. Märk en rad som ändringen lägger till som tillagd.',
  },
  'KS-INBOUND-INVOICE-UNKNOWN': {
    wrong: 'En betalning gäller en faktura som inte är känd här.',
    seen: 'Dokument: {what} {document}. System: {lane}. Faktura: {invoice}. Referens: {reference}.',
    do: 'Ta reda på vilken faktura som betalades, och begär raden på nytt med fakturans nummer.',
  },
  'KS-INBOUND-INVOICE-SEVERAL': {
    wrong: 'En betalning kan gälla flera fakturor.',
    seen: 'Dokument: {what} {document}. System: {lane}. Faktura: {invoice}. Referens: {reference}.',
    do: 'Begär raden på nytt med fakturans nummer och betalningsmottagarens FO-nummer.',
  },
  'KS-INBOUND-OURS': {
    wrong: 'En order som gjorts i webbutiken kom tillbaka som inköpsorder. Webbutiken har den redan.',
    seen: 'Dokument: {what} {document}. System: {lane}. Säljarens ordernummer: {order}.',
    do: 'Inget behöver göras. Kom överens med kommunen om att dess system inte sänder order som det fått från webbutiken.',
  },
  'KS-INBOUND-PARTLY-UNREADABLE': {
    wrong: 'En del av dokumenten i ett meddelande kan inte läsas. De övriga har tagits emot.',
    seen: 'Meddelande: inbound/{inbound}. System: {lane}. Dokument: {all}. Av dem kan inte läsas: {count}.',
    do: 'Rätta postbeskrivningen eller profilen och kör "replay inbound {inbound}": det som redan tagits emot räknas en gång. Eller be kommunen sända dessa dokument på nytt och avskriv meddelandet med "dismiss inbound {inbound}".',
  },
  'KS-INBOUND-UNREADABLE': {
    wrong: 'Det har kommit meddelanden från ett system som inte kan läsas. Det som står i dem har inte haft någon verkan.',
    seen: 'System: {lane}. Meddelanden: {count}. Det äldsta är inbound/{inbound}, som kom {since}.',
    do: 'Kommandot "list --state inbound" visar vad som är fel med vart och ett. Rätta postbeskrivningen eller profilen och tillämpa dem med "replay inbound --lane {lane}", eller be kommunen sända det som avses och avskriv meddelandet med "dismiss inbound {inbound}".',
  },
  'KS-INBOUND-UNANSWERED': {
    wrong: 'Ett dokument från kommunen tas inte emot, och inget svar till dess system kan säga det.',
    seen: 'Dokument: {what} {document}. Källa: {lane}.',
    do: 'Berätta för kommunen vad som sägs nedan och kvittera larmet.',
  },
  'KS-INBOUND-ECHO': {
    wrong: 'En order har gjorts i kommunens inköpssystem och sänds därför inte till något av kommunens system som en ny order.',
    seen: 'Order: {document}. Köparens nummer: {order}.',
    do: 'Inget behöver göras. Ordern besvaras där den kom ifrån, om profilen har ett flöde för det.',
  },
} as const satisfies TextsOf<typeof inboundErrors>
