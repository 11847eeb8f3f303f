/**
 * Words that mark the outer zones of a message. Formulas, not topics: each list is closed or nearly so.
 * All entries lower case, apostrophes straight.
 */

/** Words that open a greeting. English first, then what second-language writers keep from their own. */
export const greetingOpeners: readonly string[] = [
  'hi',
  'hello',
  'hey',
  'heya',
  'hiya',
  'dear',
  'greetings',
  'howdy',
  'yo',
  'sup',
  'morning',
  'afternoon',
  'evening',
  'good morning',
  'good afternoon',
  'good evening',
  'good day',
  'happy monday',
  'happy tuesday',
  'happy wednesday',
  'happy thursday',
  'happy friday',
  'happy new year',
  'to whom it may concern',
  'dear sir or madam',
  'dear sir/madam',
  // Kept from the writer's own language in mails that are otherwise English.
  'ciao',
  'hola',
  'bonjour',
  'salut',
  'hallo',
  'moin',
  'servus',
  'guten tag',
  'grüezi',
  'kia ora',
  'aloha',
  'namaste',
  'salaam',
  'assalamu alaikum',
  'shalom',
  'olá',
  'boa tarde',
  'bom dia',
  'boa noite',
  'buongiorno',
  'buenos días',
  'buenas tardes',
  'cześć',
  'dzień dobry',
  'hej',
  'hei',
  'merhaba',
  'dia dhuit',
];

/** Forms of address that may follow a greeting word or stand for a name; they are part of the greeting. */
export const addressWords: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir madam ma ma'am sirs there all everyone everybody folks team guys friend friends
  colleague colleagues dear mate buddy pal dude love editor editors hiring manager committee chair captain coach father
  sister brother bro and & again neighbour neighbours neighbor neighbors customer customers members parents sir/madam sirs/madams`.split(
    /\s+/u,
  ),
);

/**
 * Words that stand before a comma at the start of a message without being a name. A vocative ("Dele, your post ...")
 * is any short capitalised run that is not one of these.
 */
export const notVocative: ReadonlySet<string> = new Set(
  `yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december first firstly second secondly third finally also however
  therefore hence thus still yet so well okay ok yes no yep nope sure great good nice perfect sorry apologies thanks thank
  congrats congratulations please kindly anyway anyways actually honestly frankly personally basically obviously clearly
  unfortunately sadly luckily fortunately hopefully interestingly recently lately now then here there meanwhile otherwise
  instead besides moreover furthermore additionally indeed maybe perhaps probably again next last once since as in on at
  for from with to if when while after before because although though until i we you he she they it this that these those
  my our your his her their what who which why how where just btw fyi ps hope hoping quick wow welcome agreed understood
  noted request right true spring summer autumn winter fall christmas easter for example in short`.split(/\s+/u),
);

/** First words of closing formulas ("Best regards", "Many thanks", "Yours in sport"). */
export const closingWords: ReadonlySet<string> = new Set(
  `regards best thanks thanking thank thx tks ty cheers sincerely yours warmly warmest warm kind kindest kindly respectfully cordially
  faithfully truly love hugs many with wishing rgds br kr bw bests greetings cu ttyl ciao gratefully appreciatively
  in god blessings namaste peace abraço abrazo saludos grüße gruß mit viele liebe cordialement bien sláinte slán hälsningar
  vriendelijke groeten met pozdrawiam saluti xoxo xx x looking`.split(/\s+/u),
);

/** Words that a closing formula may hold besides its first; keeps "Thanks for the slides on Lyon" out. */
export const closingFillers: ReadonlySet<string> = new Set(
  `regards wishes thanks thank you you! so very much again in advance and & a the million lot lots all my the best kind kindest warm
  warmest sincerely faithfully truly greetings respect regard love cheers bless yours gratitude sport solidarity friendship
  appreciation for your time help patience day week weekend evening morning attention consideration understanding support
  then now soon many more freundlichen grüßen grüße à vous groeten hopes anticipation ever always from to of have great
  nice good lovely wonderful luck faith peace service christ`.split(/\s+/u),
);

/** Verbs and notices that end the line above a quoted mail ("On ... X wrote:"), by language; `lead` opens that line. */
export const replyHeaders: readonly { lang: string; lead: string; verb: string }[] = [
  { lang: 'en', lead: 'on', verb: 'wrote' },
  { lang: 'en', lead: 'on', verb: 'said' },
  { lang: 'en', lead: 'in', verb: 'wrote' },
  { lang: 'en', lead: 'at', verb: 'wrote' },
  { lang: 'fr', lead: 'le', verb: 'écrit' },
  { lang: 'es', lead: 'el', verb: 'escribió' },
  { lang: 'it', lead: 'il', verb: 'scritto' },
  { lang: 'pt', lead: 'em', verb: 'escreveu' },
  { lang: 'de', lead: 'am', verb: 'schrieb' },
  { lang: 'nl', lead: 'op', verb: 'schreef' },
  { lang: 'sv', lead: 'den', verb: 'skrev' },
  { lang: 'da', lead: 'den', verb: 'skrev' },
  { lang: 'pl', lead: 'w dniu', verb: 'pisze' },
  { lang: 'pl', lead: 'w dniu', verb: 'napisał' },
  { lang: 'pl', lead: 'dnia', verb: 'napisał' },
  { lang: 'fi', lead: '', verb: 'kirjoitti' },
  { lang: 'ru', lead: '', verb: 'написал' },
  { lang: 'ru', lead: '', verb: 'пишет' },
  { lang: 'uk', lead: '', verb: 'написав' },
  { lang: 'tr', lead: '', verb: 'yazdı' },
];

/** What a client writes between the new text and the old. Compared after trimming dashes, stars and underscores. */
export const originalNotices: readonly string[] = [
  'original message',
  'original appointment',
  'ursprüngliche nachricht',
  'originalnachricht',
  'message d’origine',
  "message d'origine",
  'mensaje original',
  'mensagem original',
  'messaggio originale',
  'oorspronkelijk bericht',
  'oprindelig besked',
  'ursprungligt meddelande',
  'wiadomość oryginalna',
  'исходное сообщение',
  'оригинальное сообщение',
];

/** What a client writes above a forwarded mail. */
export const forwardNotices: readonly string[] = [
  'forwarded message',
  'begin forwarded message',
  'forwarded by',
  'weitergeleitete nachricht',
  'message transféré',
  'mensaje reenviado',
  'mensagem encaminhada',
  'messaggio inoltrato',
  'doorgestuurd bericht',
  'пересылаемое сообщение',
];

/** Names of the header lines that Outlook and others print above the old text, by language. */
export const headerNames: { from: ReadonlySet<string>; other: ReadonlySet<string> } = {
  from: new Set(['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'отправитель', 'от', 'від']),
  other: new Set(
    `sent date to subject cc gesendet an betreff datum envoyé à objet enviado para asunto assunto inviato a oggetto verzonden
    aan onderwerp skickat till ämne sendt til emne wysłano do temat отправлено кому тема дата копия надіслано`.split(
      /\s+/u,
    ),
  ),
};

/** How a device signs ("Sent from my iPhone"); only with one of these nouns or a possessive is it a signature. */
export const devicePhrases: readonly string[] = [
  'sent from my',
  'sent from mobile',
  'sent from outlook',
  'sent from mail for',
  'sent from yahoo',
  'sent from samsung',
  'sent from proton',
  'sent with',
  'sent via',
  'sent using',
  'get outlook for',
  'gesendet von',
  'von meinem',
  'envoyé de mon',
  'envoyé depuis',
  'enviado desde',
  'enviado do meu',
  'inviato da',
  'verzonden vanaf',
  'verstuurd vanaf',
  'skickat från min',
  'sendt fra min',
];

/** How legal and list footers begin. Everything from such a line to the end is footer. */
export const footerOpeners: readonly string[] = [
  'this email and any',
  'this e-mail and any',
  'this email is',
  'this e-mail is',
  'this email (',
  'this message and any',
  'this message is confidential',
  'this message is intended',
  'this message contains',
  'this communication',
  'the information contained in this',
  'the information in this',
  'the contents of this',
  'confidentiality',
  'confidential:',
  'disclaimer',
  'legal notice',
  'if you are not the intended',
  'if you have received this',
  'to unsubscribe',
  'click here to unsubscribe',
  'unsubscribe',
  'you are receiving this',
  "you're receiving this",
  'you received this',
  'please consider the environment',
  'registered in england',
  'registered office',
  'company number',
  'company no',
];
