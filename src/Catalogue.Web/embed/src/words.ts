/** What the script itself says; all else comes from the catalogue. `#` is a number. */
const words = {
  nl: {
    loading: 'Het aanbod wordt opgehaald…',
    failed: 'De catalogus antwoordt nu niet.',
    stale: 'De catalogus antwoordt nu niet. Dit is het aanbod van je vorige bezoek.',
    again: 'Probeer opnieuw',
    elsewhere: 'Bekijk het aanbod in de catalogus',
    more: '# extra getoond',
    suggested: 'Suggesties: #',
    suggestions: 'Suggesties',
    copied: 'De link is gekopieerd.',
    copy: 'Kopieer deze link:',
  },
  en: {
    loading: 'Loading the offers…',
    failed: 'The catalogue is not answering at the moment.',
    stale: 'The catalogue is not answering at the moment. These are the offers of your last visit.',
    again: 'Try again',
    elsewhere: 'See the offers in the catalogue',
    more: '# more shown',
    suggested: 'Suggestions: #',
    suggestions: 'Suggestions',
    copied: 'The link has been copied.',
    copy: 'Copy this link:',
  },
  fr: {
    loading: 'Chargement de l’offre…',
    failed: 'Le catalogue ne répond pas pour le moment.',
    stale: 'Le catalogue ne répond pas pour le moment. Voici l’offre de votre dernière visite.',
    again: 'Réessayer',
    elsewhere: 'Voir l’offre dans le catalogue',
    more: '# de plus affichés',
    suggested: 'Suggestions : #',
    suggestions: 'Suggestions',
    copied: 'Le lien a été copié.',
    copy: 'Copiez ce lien :',
  },
  ar: {
    loading: 'جارٍ تحميل العروض…',
    failed: 'لا يستجيب الدليل حالياً.',
    stale: 'لا يستجيب الدليل حالياً. هذه هي العروض من زيارتك السابقة.',
    again: 'حاول مرة أخرى',
    elsewhere: 'شاهد العروض في الدليل',
    more: 'عُرض # إضافية',
    suggested: 'الاقتراحات: #',
    suggestions: 'اقتراحات',
    copied: 'تم نسخ الرابط.',
    copy: 'انسخ هذا الرابط:',
  },
};

export type Word = keyof typeof words.nl;

/** The language of what the script says: that of the tag, where it is there, else Dutch. */
export const spoken = (tag: string | null | undefined): keyof typeof words => {
  const language = (tag ?? '').toLowerCase().split('-')[0]!;
  return Object.hasOwn(words, language) ? (language as keyof typeof words) : 'nl';
};

export const say = (tag: string | null | undefined, word: Word, number = 0): string =>
  words[spoken(tag)][word].replace('#', String(number));
