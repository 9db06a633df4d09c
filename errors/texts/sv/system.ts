import type { systemErrors } from '../../areas/system.ts'
import type { TextsOf } from '../../entry.ts'

export const systemTexts = {
  'KS-SYSTEM-XML-LIMIT': {
    wrong: 'Ett system skickade ett dokument som är större än vi läser.',
    seen: 'Måttenhet: {what}. I dokumentet: {seen}. Högst tillåtet: {allowed}.',
    do: 'Be avsändaren skicka innehållet i mindre dokument och se de mottagna byten i huvudloggen.',
  },
  'KS-SYSTEM-XML-ENCODING': {
    wrong: 'Ett system skickade ett dokument med en teckenkodning som vi inte läser.',
    seen: 'Teckenkodning: {declared}.',
    do: 'Be avsändaren använda UTF-8, ISO-8859-1 eller ISO-8859-15 och ange kodningen på första raden.',
  },
  'KS-SYSTEM-XML-CHARACTER': {
    wrong: 'Ett system skickade ett dokument som innehåller ett styrtecken.',
    seen: 'Tecken: {character}. Position: {position}. Läst teckenkodning: {encoding}.',
    do: 'Be avsändaren ange den teckenkodning som innehållet verkligen har och ta bort styrtecknen.',
  },
  'KS-SYSTEM-XML-FORBIDDEN': {
    wrong: 'Ett system skickade ett dokument med märkkod som vi aldrig läser, till exempel en dokumenttypsdeklaration.',
    seen: 'Märkkodens början: "{markup}".',
    do: 'Be avsändaren om dokumentet utan deklarationer av dokumenttyp och entiteter.',
  },
  'KS-SYSTEM-XML-ENTITY': {
    wrong: 'Ett system skickade ett dokument som hänvisar till en entitet som XML inte definierar.',
    seen: 'Hänvisning: "{entity}".',
    do: 'Be avsändaren skriva själva tecknet eller dess nummer.',
  },
  'KS-SYSTEM-XML-MALFORMED': {
    wrong: 'Ett system skickade ett dokument som inte är välformad XML. Det kan vara avhugget.',
    seen: 'Rad {line}, tecken {column}: {what}. Texten där: "{text}".',
    do: 'Se de mottagna byten i huvudloggen och be avsändaren skicka dokumentet på nytt.',
  },
  'KS-SYSTEM-ACK-CONTENT': {
    wrong: 'En kvittens saknar en uppgift som den måste ha.',
    seen: 'Typ av kvittens: {kind}. Krav: {expected}. I kvittensen: {seen}.',
    do: 'Se kvittensen i huvudloggen och fråga mottagaren vad den betyder. Sändningen behåller sin status tills dess.',
  },
  'KS-SYSTEM-DOCUMENT-CONTENT': {
    wrong: 'Ett dokument som ett system skickade saknar en uppgift som det måste ha.',
    seen: 'Typ av dokument: {kind}. Krav: {expected}. I dokumentet: {seen}.',
    do: 'Se dokumentet i huvudloggen och be avsändaren skicka det på nytt, kompletterat.',
  },
  'KS-SYSTEM-DEADLINE': {
    wrong: 'Ett dokument kunde inte levereras i tid.',
    seen: 'Dokument: {document}. Kö: {lane}. Försöken pågick till tidsfristen: {deadline}.',
    do: 'Ta reda på varför mottagaren inte tar emot dokumentet och frisläpp sedan sändningen.',
  },
  'KS-SYSTEM-UNKNOWN': {
    wrong: 'Ingen kan säga om ett dokument kom fram.',
    seen: 'Sändandet slutade utan svar. Dokument: {document}. Kö: {lane}. Mottagaren kan inte tillfrågas och känner inte igen upprepningar.',
    do: 'Sök dokumentet hos mottagaren. Om det finns där, ge upp sändningen. Om det inte finns där, frisläpp den.',
  },
  'KS-SYSTEM-INTERRUPTED': {
    wrong: 'Sändandet av ett dokument avbröts.',
    seen: 'Tjänsten stannade medan ett dokument var på väg. Kö: {lane}.',
    do: 'Inget behöver göras: mottagaren tillfrågas, eller så skickas samma byte på nytt om mottagaren känner igen upprepningar.',
  },
  'KS-SYSTEM-BROKE': {
    wrong: 'Sändandet av ett dokument bröts på ett oförutsett sätt, så det kan ha kommit fram eller inte.',
    seen: '{document}: {reason}.',
    do: 'Till en början behöver inget göras: mottagaren tillfrågas, eller så skickas samma byte på nytt. Anmäl felet om det upprepas.',
  },
  'KS-SYSTEM-ANSWER-OVERDUE': {
    wrong: 'Ett svar som en mottagare ska ge kom inte i tid.',
    seen: 'Dokument {document}, {lane}: nivån {grade} skulle ha kommit senast {due}; den högsta som kom är {came}.',
    do: 'Fråga mottagaren vad som hände med dokumentet. Larmet upphör av sig självt när svaret kommer.',
  },
  'KS-SYSTEM-ANSWER-REFUSED': {
    wrong: 'En mottagare avvisade eller bestred ett dokument, och webbutiken underrättas inte om dokument av detta slag eller i detta flöde.',
    seen: '{kind} {document}, {lane}, är nu {now}: {reason}.',
    do: 'Rätta orsaken med mottagaren och låt sända dokumentet på nytt. Larmet upphör av sig självt när mottagaren trots allt godtar det.',
  },
  'KS-SYSTEM-ANSWER-CONTRADICTION': {
    wrong: 'En mottagare meddelade något om ett dokument som inte kan vara sant tillsammans med vad den meddelat förut.',
    seen: '{kind} {document}, {lane}, var {before}, och nu meddelades {now}: {reason}.',
    do: 'Fråga mottagaren vilket som stämmer. Det tidigare meddelandet gäller.',
  },
  'KS-SYSTEM-NO-ANSWER': {
    wrong: 'En mottagare har inte kvitterat ett dokument i tid.',
    seen: 'Dokument: {document}. Kö: {lane}. Skickat: {delivered}. Kvittensens högsta nivå hittills: {grade}.',
    do: 'Fråga mottagaren vad som hände med dokumentet.',
  },
  'KS-SYSTEM-DOWN': {
    wrong: 'En mottagare tar inte emot några dokument.',
    seen: 'Kö: {lane}. Misslyckade försök i följd: {failures}. Nästa försök: {until}.',
    do: 'Om avbrottet är planerat behöver inget göras. Fråga annars mottagaren. Dokumenten väntar och går i väg av sig själva.',
  },
  'KS-SYSTEM-GONE': {
    wrong: 'Ett meddelande hör till ett system som inte finns i någon profil.',
    seen: 'Meddelandets källa: {lane}.',
    do: 'Lägg tillbaka systemet i profilen eller behandla meddelandet för hand. Det är sparat.',
  },
  'KS-SYSTEM-UNFORESEEN': {
    wrong: 'Ett meddelande från en mottagare kunde inte behandlas av en orsak som ingen förutsåg.',
    seen: 'Meddelande: {inbound}. Kö: {lane}. Orsak: {reason}.',
    do: 'Anmäl felet och bifoga meddelandets byte. Meddelandet är sparat och inget ändrades.',
  },
  'KS-SYSTEM-UNMATCHED': {
    wrong: 'En mottagare skickade något som inget här hör ihop med.',
    seen: 'Meddelande: {inbound}. Kö: {lane}. Nämns i meddelandet: {about}.',
    do: 'Granska meddelandet. Det är sparat och inget ändrades.',
  },
  'KS-SYSTEM-LOGIN': {
    wrong: 'En mottagare godkänner inte vår åtkomsttoken, inte heller en ny. Inget togs emot.',
    seen: 'System: {system}. Svar: {status}.',
    do: 'Fråga mottagaren om vårt konto är öppet och har rätt till detta. Kontrollera scope och miljö i profilen.',
  },
  'KS-SYSTEM-REFUSED': {
    wrong: 'En mottagare granskade ett dokument och tar inte emot det.',
    seen: 'System: {system}. Svar: {status}. Dokument: {document}. Orsak: {reason}.',
    do: 'Ta reda på av orsaken vad mottagaren saknar, rätta händelsen eller profilen och frisläpp sändningen.',
  },
  'KS-SYSTEM-BUSY': {
    wrong: 'En mottagare tar inte emot något just nu.',
    seen: 'System: {system}. Svar: {status}.',
    do: 'Inget behöver göras: sändningen försöks på nytt av sig själv.',
  },
  'KS-SYSTEM-PATH': {
    wrong: 'En mottagare har ingen sådan tjänst på adressen i profilen. Inget togs emot.',
    seen: 'System: {system}. Svar: {status}.',
    do: 'Kontrollera baseUrl i profilen och fråga mottagaren om gränssnittet har flyttats.',
  },
  'KS-SYSTEM-TROUBLE': {
    wrong: 'En mottagare hade en egen störning. Den kan ha tagit emot överföringen.',
    seen: 'System: {system}. Svar: {status}.',
    do: 'Mottagaren tillfrågas automatiskt. Om störningen varar, meddela mottagaren.',
  },
  'KS-SYSTEM-ANSWER': {
    wrong: 'En mottagare svarade något som inte går att förstå. Den kan ha tagit emot överföringen.',
    seen: 'System: {system}. Svar: {status}. Orsak: {reason}.',
    do: 'Mottagaren tillfrågas automatiskt. Om felet varar, se svaret i huvudloggen och fråga mottagaren.',
  },
  'KS-SYSTEM-ID-CONFLICT': {
    wrong: 'En mottagare har ett annat innehåll under den här överföringens id.',
    seen: 'System: {system}. Svar: {status}. Id: {id}.',
    do: 'Jämför det som mottagaren har med innehållet i huvudloggen innan något annat skickas.',
  },
  'KS-SYSTEM-NUMBER-HELD': {
    wrong: 'En mottagare har ett annat dokument med det här numret.',
    seen: 'System: {system}. Dokument: {document}. Hos mottagaren nu: {holder}.',
    do: 'Ta reda på vilket av de två som är rätt. Ett ändrat dokument behöver ett eget nummer, eller en kreditnota för det första.',
  },
  'KS-SYSTEM-SAP-NOT-THERE': {
    wrong: 'SAP har inget dokument med vår referens, så det kan varken ändras eller återföras.',
    seen: 'Dokument: {document}. Referens: {reference}.',
    do: 'Ta reda på vad som hände med det första. Om det registrerades för hand, registrera även detta för hand och avstå från sändningen.',
  },
  'KS-SYSTEM-SAP-SEVERAL': {
    wrong: 'SAP har flera inköpsordrar med vår referens.',
    seen: 'Dokument: {document}. Referens: {reference}. Inköpsordrar: {numbers}.',
    do: 'Låt referensen stå kvar bara i den rätta och frisläpp sändningen.',
  },
  'KS-SYSTEM-SAP-BUSY': {
    wrong: 'En inköpsorder ändras i SAP samtidigt.',
    seen: 'Dokument: {document}. Inköpsorder: {number}. Den ändrades medan vår ändring pågick.',
    do: 'Sändningen försöks på nytt av sig själv. Om det fortsätter, fråga vem som arbetar med ordern.',
  },
  'KS-SYSTEM-DUPLICATE': {
    wrong: 'En mottagare säger att den redan har det här dokumentet.',
    seen: 'System: {system}. Svar: {status}. Dokument: {document}.',
    do: 'Om ett tidigare försök kan ha kommit fram är det detta. Red annars ut med mottagaren vilket dokument som har numret.',
  },
  'KS-SYSTEM-ENVELOPE': {
    wrong: 'Ett dokument saknar en uppgift som Peppolnätverket behöver för att befordra det.',
    seen: 'Dokument: {document}. Uppgift som saknas: {what}.',
    do: 'Använd ett Peppolformat i det här flödet och ge båda parterna en elektronisk adress.',
  },
  'KS-SYSTEM-WEBHOOK-SIGNATURE': {
    wrong: 'Det är inte bevisat att ett webhook-anrop kommer från mottagaren, och det togs inte emot.',
    seen: '{reason}.',
    do: 'Om mottagaren bytte sin hemlighet, lägg den nya bredvid den gamla i profilen. Annars är det någon annan som anropar.',
  },
  'KS-SYSTEM-WEBHOOK': {
    wrong: 'Ett webhook-anrop går inte att förstå.',
    seen: '{reason}.',
    do: 'Se vad som kom in och fråga mottagaren vad det betyder. Inget ändrades, och statusar efterfrågas i vilket fall som helst.',
  },
  'KS-SYSTEM-LAYOUT-READ': {
    wrong: 'En fil följer inte sin postbeskrivning.',
    seen: 'Postbeskrivning {layout}, {at}: {what}.',
    do: 'Jämför filen med postbeskrivningen och fråga den som gjorde filen om den är avhuggen.',
  },
  'KS-SYSTEM-LAYOUT-VALUE': {
    wrong: 'En fil har ett värde som postbeskrivningen inte tillåter.',
    seen: 'Postbeskrivning {layout}, {at}: {field} ({place}) är "{seen}".',
    do: 'Postbeskrivningen kräver: {wanted}. Be avsändaren att skicka filen på nytt, eller rätta postbeskrivningen.',
  },
  'KS-SYSTEM-LAYOUT-TRAILER': {
    wrong: 'Slutposten i en fil stämmer inte med det som står före den.',
    seen: 'Postbeskrivning {layout}: {field} anger {said}, och filen har {found}.',
    do: 'Fråga den som gjorde filen om den är hel, och be om den på nytt. Inget av den togs emot.',
  },
  'KS-SYSTEM-LAYOUT-LACKS': {
    wrong: 'Ett dokument i en fil saknar något nödvändigt.',
    seen: 'Postbeskrivning {layout}, {at}: {source} saknas.',
    do: 'Be avsändaren att fylla i det, eller ange under assumes i postbeskrivningen vad som gäller när filen inte säger något.',
  },
} as const satisfies TextsOf<typeof systemErrors>
